package cn.changxiao.billing.run;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.payment.Credits;
import cn.changxiao.property.Ids;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Posts one compound of a signed-off run in one transaction: all its bills with gap-free numbers, or none. */
@Singleton
class ChunkPosting {

    private static final String CLAIM = """
            SELECT c.bills, c.due_fen,
                (SELECT r.issuer_id FROM billing_run r WHERE r.run_id = c.run_id AND r.state = 'SIGNED') AS issuer_id
            FROM billing_run_chunk c
            WHERE c.run_id = ? AND c.compound_id = ? AND c.state = 'PENDING' FOR UPDATE
            """;
    private static final String DONE = """
            UPDATE billing_run_chunk SET state = 'POSTED', posted_at = ?
            WHERE run_id = ? AND compound_id = ? AND state = 'PENDING'
            """;
    private static final String PARK = """
            UPDATE billing_run_chunk SET state = 'PARKED', posted_at = ?, reason = ?
            WHERE run_id = ? AND compound_id = ? AND state = 'PENDING'
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final ChunkLines lines;
    private final BillNumbers numbers;
    private final Credits credits;

    ChunkPosting(Sql sql, Ids ids, Clock clock, ChunkLines lines, BillNumbers numbers, Credits credits) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.lines = lines;
        this.numbers = numbers;
        this.credits = credits;
    }

    /**
     * Posts the compound unless it is posted or parked.
     *
     * @throws ChunkChanged if the registry gives other figures now than were signed off; nothing is posted then
     */
    @Transactional
    void post(BillRunId run, long compound) {
        Optional<Claim> claim = sql.first(
                CLAIM,
                row -> new Claim(row.getInt("bills"), Money.ofFen(row.getLong("due_fen")), row.getLong("issuer_id")),
                run.value(),
                compound);
        if (claim.isEmpty()) {
            return;
        }
        LocalDateTime now = LocalDateTime.now(clock);
        ChunkLines.Posted posted = new ChunkLines.Posted(0, Money.ZERO);
        for (List<BillingMonth> slice : lines.slices(run, compound)) {
            posted = posted.and(postSlice(run, compound, claim.get().issuer(), slice));
        }
        if (posted.bills() != claim.get().bills()
                || !posted.due().equals(claim.get().due())) {
            throw new ChunkChanged(claim.get().bills(), claim.get().due(), posted);
        }
        credits.use(compound, claim.get().issuer(), now);
        sql.update(DONE, now, run.value(), compound);
    }

    /** Sets the compound aside with the reason, so that the rest goes on. */
    @Transactional
    void park(BillRunId run, long compound, String reason) {
        sql.update(PARK, LocalDateTime.now(clock), reason, run.value(), compound);
    }

    private ChunkLines.Posted postSlice(BillRunId run, long compound, long issuer, List<BillingMonth> slice) {
        lines.stage(run, compound, slice);
        int bills = lines.bills();
        if (bills == 0) {
            return new ChunkLines.Posted(0, Money.ZERO);
        }
        long firstId = ids.block(bills);
        lines.insertItems(firstId);
        lines.insertOpenItems(firstId, issuer, compound);
        numbers.insertBills(new BillNumbers.Batch(run, compound, issuer, firstId, LocalDate.now(clock)));
        Money due = lines.addToCollection(issuer, compound);
        return new ChunkLines.Posted(bills, due);
    }

    private record Claim(int bills, Money due, long issuer) {}
}
