package cn.changxiao.billing.posting;

import cn.changxiao.billing.charge.Charge;
import cn.changxiao.billing.chunk.BilledLine;
import cn.changxiao.property.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sends each line to the server once, into a table of the connection, and copies items, open items and bills from there,
 * so that the three can never differ. Not through LOAD DATA: the product's connections may not load files.
 */
@Singleton
class StagedLines {

    /** The connection's own tables hold 16 MB; more lines are staged in slices of whole bills. */
    private static final int LINES_MAX = 40_000;

    // A table of the connection, not of the schema: it holds no truth and vanishes with it.
    private static final String TABLE = """
            CREATE TEMPORARY TABLE IF NOT EXISTS billing_line (
                place INT NOT NULL, compound_id BIGINT NOT NULL, building_id BIGINT NOT NULL, unit_id BIGINT NOT NULL,
                payer_id BIGINT NOT NULL, period INT NOT NULL, fee_item_id SMALLINT NOT NULL, sequence_no SMALLINT NOT NULL,
                first_day TINYINT NOT NULL, days TINYINT NOT NULL, days_in_month TINYINT NOT NULL,
                tariff_id BIGINT NOT NULL, price_e4 BIGINT NOT NULL, quantity_hundredths BIGINT NOT NULL,
                amount_fen BIGINT NOT NULL, relief_fen BIGINT NOT NULL, relief_id BIGINT NOT NULL, due_on DATE NOT NULL,
                issued_on DATE NOT NULL, cycle_from INT NOT NULL, cycle_to INT NOT NULL,
                bill_fen BIGINT NULL COMMENT 'of the whole bill, in its first line only') ENGINE = MEMORY
            """;
    private static final String LINE = """
            INSERT INTO billing_line VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    /** No column list: with one, MariaDB 11.4 reads NULL from the second row on when the table has a trigger. */
    private static final String ITEMS = """
            INSERT INTO billing_bill_item
            SELECT l.period, l.unit_id, l.fee_item_id, l.sequence_no, ? + l.place, l.tariff_id, l.price_e4,
                l.quantity_hundredths, l.days, l.days_in_month, l.amount_fen, l.first_day, l.relief_fen, l.relief_id
            FROM billing_line l
            """;

    private static final String OPEN_ITEMS = """
            INSERT INTO billing_open_item (unit_id, period, fee_item_id, sequence_no, bill_id, issuer_id, compound_id,
                due_on, amount_fen, open_fen)
            SELECT l.unit_id, l.period, l.fee_item_id, l.sequence_no, ? + l.place, ?, l.compound_id, l.due_on,
                l.amount_fen, l.amount_fen
            FROM billing_line l
            """;

    private final Sql sql;

    StagedLines(Sql sql) {
        this.sql = sql;
    }

    /** The bills in slices that fit; a bill is in one slice. */
    static List<List<NumberedBill>> slices(List<NumberedBill> bills) {
        List<List<NumberedBill>> slices = new ArrayList<>();
        int from = 0;
        int lines = 0;
        for (int i = 0; i < bills.size(); i++) {
            int more = bills.get(i).bill().lines().size();
            if (lines + more > LINES_MAX && i > from) {
                slices.add(bills.subList(from, i));
                from = i;
                lines = 0;
            }
            lines += more;
        }
        slices.add(bills.subList(from, bills.size()));
        return slices;
    }

    /** Writes items and open items; the bill at place 1 has the id {@code firstId}. The lines stay for the bills. */
    void insertItems(List<NumberedBill> bills, long issuer, long firstId) {
        sql.update(TABLE);
        sql.update("DELETE FROM billing_line");
        sql.batch(LINE, () -> bills.stream().flatMap(StagedLines::rows).iterator());
        sql.update(ITEMS, firstId - 1);
        sql.update(OPEN_ITEMS, firstId - 1, issuer);
    }

    private static Stream<@Nullable Object[]> rows(NumberedBill numbered) {
        List<BilledLine> lines = numbered.bill().lines();
        List<@Nullable Object[]> rows = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            Long whole = i == 0 ? numbered.bill().due().fen() : null;
            rows.add(row(numbered, lines.get(i), whole));
        }
        return rows.stream();
    }

    private static @Nullable Object[] row(NumberedBill numbered, BilledLine line, @Nullable Long whole) {
        Charge charge = line.charge();
        return new @Nullable Object[] {
            numbered.place(),
            numbered.bill().unit().compound(),
            numbered.bill().unit().building(),
            numbered.bill().unit().id(),
            numbered.bill().payer(),
            charge.month().number(),
            charge.item().id(),
            line.sequence(),
            charge.firstDay(),
            charge.days(),
            charge.month().days(),
            charge.tariff(),
            charge.priceE4(),
            charge.quantityHundredths(),
            charge.amount().fen(),
            charge.relief().fen(),
            charge.reliefId(),
            numbered.dueOn(),
            numbered.issuedOn(),
            numbered.bill().cycle().first().number(),
            numbered.bill().cycle().last().number(),
            whole
        };
    }
}
