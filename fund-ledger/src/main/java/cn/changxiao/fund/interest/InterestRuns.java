package cn.changxiao.fund.interest;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.fund.voucher.JournalId;
import cn.changxiao.fund.voucher.VoucherNumber;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Reads runs with their shares, for those who may read their book. */
@Singleton
public class InterestRuns {

    private static final int RUNS = 100;

    private static final String COMPOUNDS = """
            SELECT v.compound_id, c.name, v.unit_count, v.amount_fen, COALESCE(v.journal_id, 0) AS journal_id,
                COALESCE(j.voucher_year, 0) AS voucher_year, COALESCE(j.voucher_number, 0) AS voucher_number
            FROM fund_interest_voucher v
            JOIN registry_compound c ON c.compound_id = v.compound_id
            LEFT JOIN fund_journal j ON j.journal_id = v.journal_id
            WHERE v.run_id = ?
            ORDER BY v.amount_fen DESC, v.compound_id
            LIMIT ?
            """;

    private static final String UNITS = """
            SELECT CONCAT(u.building_label, u.entrance, u.room) AS place, s.product, s.amount_fen
            FROM fund_interest_share s
            JOIN fund_account a ON a.account_id = s.account_id
            JOIN registry_unit u ON u.unit_id = a.unit_id
            WHERE s.run_id = ? AND s.compound_id = ?
            ORDER BY s.account_id
            LIMIT ?
            """;

    private static final String PROGRESS = """
            SELECT COALESCE(SUM(unit_count), 0),
                COALESCE(SUM(CASE WHEN journal_id IS NULL THEN 0 ELSE unit_count END), 0),
                COALESCE(SUM(CASE WHEN journal_id IS NULL THEN 0 ELSE amount_fen END), 0)
            FROM fund_interest_voucher WHERE run_id = ?
            """;

    private final Sql sql;
    private final FundScope scope;
    private final InterestRunRows rows;
    private final InterestPool pool;

    InterestRuns(Sql sql, FundScope scope, InterestRunRows rows, InterestPool pool) {
        this.sql = sql;
        this.scope = scope;
        this.rows = rows;
        this.pool = pool;
    }

    /** The newest first. */
    @ReadOnly
    public List<InterestRun> of(Viewer viewer, BookId book) {
        scope.readable(viewer, book);
        return rows.ofBook(book, RUNS);
    }

    /** What the book has earned and neither handed out nor promised to a run that is under way. */
    @ReadOnly
    public Money available(Viewer viewer, BookId book) {
        scope.readable(viewer, book);
        return pool.of(book).available();
    }

    /** @throws NotFound if the viewer may not read its book */
    @ReadOnly
    public InterestRun one(Viewer viewer, InterestRunId id) {
        InterestRun run = rows.find(id).orElseThrow(() -> new NotFound("分配批次", id));
        scope.readable(viewer, run.book());
        return run;
    }

    @ReadOnly
    public Progress progress(Viewer viewer, InterestRunId id) {
        one(viewer, id);
        return sql.first(
                        PROGRESS,
                        row -> new Progress(row.getInt(1), row.getInt(2), Money.ofFen(row.getLong(3))),
                        id.value())
                .orElseThrow();
    }

    /** Its compounds, those that get most first. */
    @ReadOnly
    public List<InterestCompound> compounds(Viewer viewer, InterestRunId id, int most) {
        one(viewer, id);
        return sql.list(COMPOUNDS, InterestRuns::readCompound, id.value(), most);
    }

    /** The units of one compound in the order of their accounts. */
    @ReadOnly
    public List<InterestUnit> units(Viewer viewer, InterestRunId id, CompoundId compound, int most) {
        InterestRun run = one(viewer, id);
        long weight = run.period().weight(run.basis());
        return sql.list(
                UNITS,
                row -> new InterestUnit(
                        row.getString("place"),
                        Money.ofFen(row.getLong("product") / weight),
                        Money.ofFen(row.getLong("amount_fen"))),
                id.value(),
                compound.value(),
                most);
    }

    private static InterestCompound readCompound(ResultSet row) throws SQLException {
        long journal = row.getLong("journal_id");
        return new InterestCompound(
                new CompoundId(row.getLong("compound_id")),
                row.getString("name"),
                row.getInt("unit_count"),
                Money.ofFen(row.getLong("amount_fen")),
                journal == 0 ? Optional.empty() : Optional.of(new JournalId(journal)),
                journal == 0
                        ? ""
                        : new VoucherNumber(row.getInt("voucher_year"), row.getInt("voucher_number")).toString());
    }

    /** How much of a run is posted. */
    public record Progress(int units, int unitsPosted, Money posted) {

        public int percent() {
            return units == 0 ? 0 : Math.toIntExact(100L * unitsPosted / units);
        }
    }
}
