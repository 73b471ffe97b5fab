package cn.changxiao.billing.posting;

import cn.changxiao.billing.charge.Charge;
import cn.changxiao.billing.chunk.BilledLine;
import cn.changxiao.billing.chunk.PlannedBill;
import cn.changxiao.property.Sql;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends each line to the server once, into a table of the connection, and copies items, open items and bills from there,
 * so that the three can never differ. Not through LOAD DATA: the product's connections may not load files.
 */
@Singleton
class StagedLines {

    /** The connection's own tables hold 16 MB; more lines are staged in slices of whole bills. */
    private static final int LINES_MAX = 40_000;

    private static final long NOT_FIRST = -1;

    /** Lines of one statement. */
    private static final int ROWS = 1_000;

    // A table of the connection, not of the schema: it holds no truth and vanishes with it.
    private static final String TABLE = """
            CREATE TEMPORARY TABLE IF NOT EXISTS billing_line (
                place INT NOT NULL, compound_id BIGINT NOT NULL, building_id BIGINT NOT NULL, unit_id BIGINT NOT NULL,
                payer_id BIGINT NOT NULL, period INT NOT NULL, fee_item_id SMALLINT NOT NULL, sequence_no SMALLINT NOT NULL,
                first_day TINYINT NOT NULL, days TINYINT NOT NULL, days_in_month TINYINT NOT NULL,
                tariff_id BIGINT NOT NULL, price_e4 BIGINT NOT NULL, quantity_hundredths BIGINT NOT NULL,
                amount_fen BIGINT NOT NULL, relief_fen BIGINT NOT NULL, relief_id BIGINT NOT NULL, due_on DATE NOT NULL,
                issued_on DATE NOT NULL, cycle_from INT NOT NULL, cycle_to INT NOT NULL,
                bill_fen BIGINT NOT NULL COMMENT 'of the whole bill in its first line, -1 in the others') ENGINE = MEMORY
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
        StringBuilder values = new StringBuilder();
        int rows = 0;
        for (NumberedBill bill : bills) {
            append(values, bill);
            rows += bill.bill().lines().size();
            if (rows >= ROWS) {
                flush(values);
                rows = 0;
            }
        }
        flush(values);
        sql.update(ITEMS, firstId - 1);
        sql.update(OPEN_ITEMS, firstId - 1, issuer);
    }

    /** Whole numbers only, written out: binding each of them costs the service as much as everything else together. */
    private void flush(StringBuilder values) {
        if (!values.isEmpty()) {
            values.setLength(values.length() - 1);
            sql.updateWritten("INSERT INTO billing_line VALUES " + values);
            values.setLength(0);
        }
    }

    private static void append(StringBuilder values, NumberedBill numbered) {
        long whole = numbered.bill().due().fen();
        for (BilledLine line : numbered.bill().lines()) {
            append(values, numbered, line, whole);
            whole = NOT_FIRST;
        }
    }

    private static void append(StringBuilder values, NumberedBill numbered, BilledLine line, long whole) {
        Charge charge = line.charge();
        PlannedBill bill = numbered.bill();
        values.append('(').append(numbered.place());
        add(values, bill.unit().compound(), bill.unit().building(), bill.unit().id(), bill.payer());
        add(values, charge.month().number(), charge.item().id(), line.sequence());
        add(values, charge.firstDay(), charge.days(), charge.month().days());
        add(values, charge.tariff(), charge.priceE4(), charge.quantityHundredths());
        add(values, charge.amount().fen(), charge.relief().fen(), charge.reliefId());
        add(values, number(numbered.dueOn()), number(numbered.issuedOn()));
        add(values, bill.cycle().first().number(), bill.cycle().last().number(), whole);
        values.append("),");
    }

    private static void add(StringBuilder values, long... numbers) {
        for (long number : numbers) {
            values.append(',').append(number);
        }
    }

    /** As in 20261121, which the server takes for a date. */
    private static long number(LocalDate day) {
        return day.getYear() * 10_000L + day.getMonthValue() * 100L + day.getDayOfMonth();
    }
}
