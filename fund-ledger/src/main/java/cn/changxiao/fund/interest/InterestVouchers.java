package cn.changxiao.fund.interest;

import cn.changxiao.fund.ledger.JournalEntry;
import cn.changxiao.fund.ledger.TooManyLines;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** The vouchers of a run: one for each compound, whole compounds put together into chunks of about as many units as said. */
@Singleton
class InterestVouchers {

    private static final String COMPOUNDS = """
            SELECT compound_id, COUNT(*), SUM(amount_fen) FROM fund_interest_share
            WHERE run_id = ? AND amount_fen > 0
            GROUP BY compound_id
            ORDER BY compound_id
            """;

    private static final String INSERT = """
            INSERT INTO fund_interest_voucher (run_id, compound_id, chunk_no, unit_count, amount_fen) VALUES (?, ?, ?, ?, ?)
            """;

    private static final String PENDING = """
            SELECT DISTINCT chunk_no FROM fund_interest_voucher WHERE run_id = ? AND journal_id IS NULL ORDER BY chunk_no
            """;

    private final Sql sql;

    InterestVouchers(Sql sql) {
        this.sql = sql;
    }

    /**
     * Every fen of the total is in one of them, or the run does not come to be.
     *
     * @throws TooManyLines if a compound has more units than a voucher can number beside the pool's line
     */
    void plan(InterestRunId run, Money total, int unitsAChunk) {
        List<Object[]> rows = new ArrayList<>();
        int chunk = 1;
        int units = 0;
        long fen = 0;
        for (Compound compound :
                sql.list(COMPOUNDS, row -> new Compound(row.getLong(1), row.getInt(2), row.getLong(3)), run.value())) {
            if (compound.units() >= JournalEntry.MOST_LINES) {
                throw new TooManyLines(1 + compound.units());
            }
            if (units > 0 && units + compound.units() > unitsAChunk) {
                chunk++;
                units = 0;
            }
            units += compound.units();
            fen = Math.addExact(fen, compound.fen());
            rows.add(new Object[] {run.value(), compound.id(), chunk, compound.units(), compound.fen()});
        }
        if (fen != total.fen()) {
            throw new IllegalStateException("the shares of run " + run + " make " + fen + ", not " + total.fen());
        }
        sql.batch(INSERT, rows);
    }

    /** The chunks that are not posted yet. */
    List<Integer> pending(InterestRunId run) {
        return sql.list(PENDING, row -> row.getInt(1), run.value());
    }

    private record Compound(long id, int units, long fen) {}
}
