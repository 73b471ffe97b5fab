package cn.changxiao.billing.posting;

import cn.changxiao.billing.Numbering;
import cn.changxiao.property.Sql;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Gives the staged bills their numbers, gap-free per issuer and year of the first month billed, and inserts them. The
 * counter is locked from here to the end of the transaction, so this comes as late as possible.
 */
@Singleton
class NumberedBills {

    /** No column list: with one, MariaDB 11.4 reads NULL from the second row on when the table has a trigger. */
    private static final String BILLS = """
            INSERT INTO billing_bill
            SELECT ? + l.place, ?, l.cycle_from DIV 100, ? + l.place, ?, l.compound_id, l.building_id, l.unit_id,
                l.payer_id, l.cycle_from, l.issued_on, l.due_on, l.bill_fen, l.cycle_to
            FROM billing_line l WHERE l.bill_fen >= 0 AND l.place BETWEEN ? AND ?
            """;

    private final Sql sql;
    private final Numbering numbering;

    NumberedBills(Sql sql, Numbering numbering) {
        this.sql = sql;
        this.numbering = numbering;
    }

    /** The bills are in the order of their first months; the one at place 1 has the id {@code firstId}. */
    void insert(List<NumberedBill> bills, long run, long issuer, long firstId) {
        for (int from = 0; from < bills.size(); ) {
            int year = year(bills.get(from));
            int until = from;
            while (until < bills.size() && year(bills.get(until)) == year) {
                until++;
            }
            long number = numbering.take(issuer, Numbering.Kind.BILL, year, until - from);
            int first = bills.get(from).place();
            int last = bills.get(until - 1).place();
            sql.update(BILLS, firstId - 1, issuer, number - first, run, first, last);
            from = until;
        }
    }

    private static int year(NumberedBill bill) {
        return bill.bill().cycle().first().year();
    }
}
