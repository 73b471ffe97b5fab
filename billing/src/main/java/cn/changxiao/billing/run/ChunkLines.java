package cn.changxiao.billing.run;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.charge.BilledUnit;
import cn.changxiao.billing.charge.Share;
import cn.changxiao.billing.charge.Stretch;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one chunk, computed once by the database into tables of the connection and copied from there, so that
 * items, open items and bills can never differ. Line numbers start at 1 and run by month and unit.
 */
@Singleton
class ChunkLines {

    /** The connection's own tables hold at most this many lines at a time; a larger compound is staged in slices. */
    private static final int LINES_MAX = 40_000;

    // Tables of the connection, not of the schema: they hold no truth and vanish with it.
    private static final String STRETCH_TABLE = """
            CREATE TEMPORARY TABLE IF NOT EXISTS billing_stretch (
                unit_id BIGINT NOT NULL, building_id BIGINT NOT NULL, payer_id BIGINT NOT NULL,
                area_hundredths BIGINT NOT NULL, valid_from DATE NOT NULL, valid_until DATE NOT NULL) ENGINE = MEMORY
            """;
    private static final String LINE_TABLE = """
            CREATE TEMPORARY TABLE IF NOT EXISTS billing_line (
                bill_no BIGINT NOT NULL, building_id BIGINT NOT NULL, unit_id BIGINT NOT NULL, payer_id BIGINT NOT NULL,
                period INT NOT NULL, fee_item_id SMALLINT NOT NULL, due_on DATE NOT NULL, tariff_id BIGINT NOT NULL,
                price_e4 BIGINT NOT NULL, area_hundredths BIGINT NOT NULL, days TINYINT NOT NULL,
                amount_fen BIGINT NOT NULL) ENGINE = MEMORY
            """;
    private static final String STRETCH = """
            INSERT INTO billing_stretch (unit_id, building_id, payer_id, area_hundredths, valid_from, valid_until)
            VALUES (?, ?, ?, ?, ?, ?)
            """;
    /** Integer arithmetic, half up: 0.0001 yuan times 0.01 square metres is a ten-thousandth of a fen. */
    private static final String STAGE = """
            INSERT INTO billing_line (bill_no, building_id, unit_id, payer_id, period, fee_item_id, due_on, tariff_id,
                price_e4, area_hundredths, days, amount_fen)
            SELECT DENSE_RANK() OVER (ORDER BY t.period, s.unit_id), s.building_id, s.unit_id, s.payer_id, t.period,
                t.fee_item_id, t.due_on, t.tariff_id, t.price_e4, s.area_hundredths, t.days,
                (t.price_e4 * s.area_hundredths + 5000) DIV 10000
            FROM billing_run_term t
            JOIN billing_stretch s ON s.valid_from <= t.first_day AND t.first_day < s.valid_until
            WHERE t.run_id = ? AND t.compound_id = ? AND t.period BETWEEN ? AND ?
                AND NOT EXISTS (SELECT 1 FROM billing_bill_item i WHERE i.period = t.period AND i.unit_id = s.unit_id)
            """;

    /** No column list: with one, MariaDB 11.4 reads NULL from the second row on when the table has a trigger. */
    private static final String ITEMS = """
            INSERT INTO billing_bill_item
            SELECT l.period, l.unit_id, l.fee_item_id, 0, ? + l.bill_no, l.tariff_id, l.price_e4, l.area_hundredths,
                l.days, l.days, l.amount_fen, 1, 0, 0
            FROM billing_line l
            """;

    private static final String OPEN_ITEMS = """
            INSERT INTO billing_open_item (unit_id, period, fee_item_id, sequence_no, bill_id, issuer_id, compound_id,
                due_on, amount_fen, open_fen)
            SELECT l.unit_id, l.period, l.fee_item_id, 0, ? + l.bill_no, ?, ?, l.due_on, l.amount_fen, l.amount_fen
            FROM billing_line l ORDER BY l.unit_id, l.period
            """;
    private static final String COLLECTION = """
            INSERT INTO billing_collection_month (compound_id, issuer_id, period, due_fen, households_due)
            SELECT ?, ?, l.period, SUM(CASE WHEN f.counts_in_rate THEN l.amount_fen ELSE 0 END),
                COUNT(DISTINCT CASE WHEN f.counts_in_rate THEN l.unit_id END)
            FROM billing_line l JOIN billing_fee_item f ON f.fee_item_id = l.fee_item_id
            GROUP BY l.period ORDER BY l.period
            ON DUPLICATE KEY UPDATE due_fen = due_fen + VALUES(due_fen),
                households_due = households_due + VALUES(households_due)
            """;

    private final Sql sql;
    private final RunSources sources;

    ChunkLines(Sql sql, RunSources sources) {
        this.sql = sql;
        this.sources = sources;
    }

    /** Takes the compound's units and payers as they are now, and cuts its months so that each slice fits. */
    List<List<BillingMonth>> slices(BillRunId run, long compound) {
        List<BillingMonth> months = sql.list(
                "SELECT DISTINCT t.period FROM billing_run_term t WHERE t.run_id = ? AND t.compound_id = ? ORDER BY 1",
                row -> new BillingMonth(row.getInt("period")),
                run.value(),
                compound);
        int units = stageStretches(compound);
        int size = Math.max(1, LINES_MAX / Math.max(1, units));
        List<List<BillingMonth>> slices = new ArrayList<>();
        for (int from = 0; from < months.size(); from += size) {
            slices.add(months.subList(from, Math.min(from + size, months.size())));
        }
        return slices;
    }

    void stage(BillRunId run, long compound, List<BillingMonth> slice) {
        sql.update(LINE_TABLE);
        sql.update("DELETE FROM billing_line");
        sql.update(
                STAGE,
                run.value(),
                compound,
                slice.get(0).number(),
                slice.get(slice.size() - 1).number());
    }

    int bills() {
        return Math.toIntExact(sql.number("SELECT COALESCE(MAX(l.bill_no), 0) FROM billing_line l"));
    }

    void insertItems(long firstId) {
        sql.update(ITEMS, firstId - 1);
    }

    void insertOpenItems(long firstId, long issuer, long compound) {
        sql.update(OPEN_ITEMS, firstId - 1, issuer, compound);
    }

    /** Adds what is due to the monthly totals, and answers what the lines come to. */
    Money addToCollection(long issuer, long compound) {
        sql.update(COLLECTION, compound, issuer);
        return Money.ofFen(sql.number("SELECT SUM(l.amount_fen) FROM billing_line l"));
    }

    private int stageStretches(long compound) {
        Map<Long, List<Share>> shares = sources.sharesOfCompound(compound);
        List<BilledUnit> units = sources.unitsOfCompound(compound);
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (BilledUnit unit : units) {
            for (Stretch stretch : Stretch.of(unit, shares.getOrDefault(unit.id(), List.of()))) {
                rows.add(new Object[] {
                    unit.id(),
                    unit.building(),
                    stretch.payer(),
                    unit.area().hundredths(),
                    stretch.from(),
                    stretch.until()
                });
            }
        }
        sql.update(STRETCH_TABLE);
        sql.update("DELETE FROM billing_stretch");
        sql.batch(STRETCH, rows);
        return units.size();
    }

    /** How many bills were posted and what they come to. */
    record Posted(int bills, Money due) {

        Posted and(Posted other) {
            return new Posted(bills + other.bills, due.plus(other.due));
        }
    }
}
