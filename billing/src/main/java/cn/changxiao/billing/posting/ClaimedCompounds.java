package cn.changxiao.billing.posting;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.chunk.PlannedCompound;
import cn.changxiao.billing.preview.BillingCycle;
import cn.changxiao.billing.preview.Months;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The compounds of a run that a transaction posts: locked, pending, with the figures that were signed off. */
@Singleton
class ClaimedCompounds {

    private static final String CLAIM = """
            SELECT c.compound_id, c.bills, c.line_count, c.due_fen, c.content_hash, r.issuer_id, r.period_from,
                r.period_to, r.cycle, r.history
            FROM billing_run_chunk c JOIN billing_run r ON r.run_id = c.run_id AND r.state = 'SIGNED'
            WHERE c.run_id = ? AND c.state = 'PENDING' AND c.compound_id IN (%s) ORDER BY c.compound_id
            """;
    private static final String LOCK_CHUNKS = """
            SELECT c.compound_id FROM billing_run_chunk c WHERE c.run_id = ? AND c.compound_id IN (%s)
            ORDER BY c.compound_id FOR UPDATE
            """;
    private static final String LOCK_COMPOUNDS = """
            SELECT k.compound_id FROM billing_compound_lock k WHERE k.compound_id IN (%s) ORDER BY k.compound_id FOR UPDATE
            """;
    private static final String DONE = """
            UPDATE billing_run_chunk SET state = 'POSTED', posted_at = ?
            WHERE run_id = ? AND state = 'PENDING' AND compound_id IN (%s)
            """;
    private static final String PARK = """
            UPDATE billing_run_chunk SET state = 'PARKED', posted_at = ?, reason = ?
            WHERE run_id = ? AND compound_id = ? AND state = 'PENDING'
            """;

    private final Sql sql;

    ClaimedCompounds(Sql sql) {
        this.sql = sql;
    }

    /** Those of the compounds that nobody has posted; the others of a run that is signed off are left alone. */
    List<Claim> claim(long run, Collection<Long> compounds) {
        String marks = Sql.marks(compounds.size());
        List<Object> values = new ArrayList<>();
        values.add(run);
        values.addAll(compounds);
        sql.list(LOCK_CHUNKS.formatted(marks), row -> row.getLong(1), values.toArray());
        sql.list(LOCK_COMPOUNDS.formatted(marks), row -> row.getLong(1), compounds.toArray());
        return sql.list(CLAIM.formatted(marks), ClaimedCompounds::read, values.toArray());
    }

    void done(long run, List<PlannedCompound> posted, LocalDateTime now) {
        if (posted.isEmpty()) {
            return;
        }
        List<Object> values = new ArrayList<>(List.of(now, run));
        posted.forEach(compound -> values.add(compound.compound()));
        sql.update(DONE.formatted(Sql.marks(posted.size())), values.toArray());
    }

    void park(long run, long compound, String reason, LocalDateTime now) {
        sql.update(PARK, now, reason, run, compound);
    }

    private static Claim read(ResultSet row) throws SQLException {
        return new Claim(
                row.getLong("compound_id"),
                row.getLong("issuer_id"),
                new Months(new BillingMonth(row.getInt("period_from")), new BillingMonth(row.getInt("period_to"))),
                BillingCycle.valueOf(row.getString("cycle")),
                row.getBoolean("history"),
                row.getInt("bills"),
                row.getInt("line_count"),
                Money.ofFen(row.getLong("due_fen")),
                Optional.ofNullable(row.getBytes("content_hash"))
                        .map(HexFormat.of()::formatHex)
                        .orElse(""));
    }

    /** What was signed off for one compound; {@code hash} is empty in runs prepared before lines were hashed. */
    record Claim(
            long compound,
            long issuer,
            Months months,
            BillingCycle cycle,
            boolean isHistory,
            int bills,
            int lines,
            Money due,
            String hash) {

        boolean agreesWith(PlannedCompound now) {
            return bills == now.bills().size()
                    && lines == now.lines()
                    && due.equals(now.due())
                    && hash.equals(now.hash());
        }

        /** Why the compound is parked, with both figures. */
        String difference(PlannedCompound now) {
            boolean sameTotals = bills == now.bills().size() && due.equals(now.due());
            return sameTotals
                    ? "复核时与出账时同为 %d 户次 %s 元，但业主、面积或单价等明细已变，请重新编制该小区的批次。".formatted(bills, due)
                    : "复核时为 %d 户次 %s 元，出账时登记信息已变为 %d 户次 %s 元，请重新编制该小区的批次。"
                            .formatted(bills, due, now.bills().size(), now.due());
        }
    }
}
