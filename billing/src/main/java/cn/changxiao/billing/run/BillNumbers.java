package cn.changxiao.billing.run;

import cn.changxiao.billing.Numbering;
import cn.changxiao.property.Sql;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;

/** Gives the staged bills their numbers, gap-free per issuer and year of the month billed, and inserts them. */
@Singleton
class BillNumbers {

    private static final String YEARS = """
            SELECT l.period DIV 100 AS number_year, MIN(l.bill_no) AS first_no, MAX(l.bill_no) AS last_no
            FROM billing_line l GROUP BY l.period DIV 100 ORDER BY 1
            """;
    /** No column list: with one, MariaDB 11.4 reads NULL from the second row on when the table has a trigger. */
    private static final String BILLS = """
            INSERT INTO billing_bill
            SELECT ? + l.bill_no, ?, l.period DIV 100, ? + l.bill_no, ?, ?, l.building_id, l.unit_id, l.payer_id, l.period,
                MAX(CASE WHEN r.prepared_by = ? THEN STR_TO_DATE(CONCAT(l.period, '01'), '%Y%m%d') ELSE CAST(? AS DATE) END),
                MAX(l.due_on), SUM(l.amount_fen), l.period
            FROM billing_run r JOIN billing_line l
            WHERE r.run_id = ? AND l.bill_no BETWEEN ? AND ?
            GROUP BY l.bill_no, l.building_id, l.unit_id, l.payer_id, l.period
            """;

    private final Sql sql;
    private final Numbering numbering;

    BillNumbers(Sql sql, Numbering numbering) {
        this.sql = sql;
        this.numbering = numbering;
    }

    /**
     * Numbers and writes the staged bills. What the service itself prepared was issued before it was introduced: such
     * bills bear the first day of their month.
     */
    void insertBills(Batch batch) {
        List<YearOfLines> years = sql.list(
                YEARS,
                row -> new YearOfLines(row.getInt("number_year"), row.getLong("first_no"), row.getLong("last_no")));
        for (YearOfLines year : years) {
            int bills = Math.toIntExact(year.last() - year.first() + 1);
            long firstNumber = numbering.take(batch.issuer(), Numbering.Kind.BILL, year.year(), bills);
            sql.update(
                    BILLS,
                    batch.firstId() - 1,
                    batch.issuer(),
                    firstNumber - year.first(),
                    batch.run().value(),
                    batch.compound(),
                    Viewer.service().user().value(),
                    batch.issuedOn(),
                    batch.run().value(),
                    year.first(),
                    year.last());
        }
    }

    /** Where the staged bills belong; ids run from firstId. */
    record Batch(BillRunId run, long compound, long issuer, long firstId, LocalDate issuedOn) {}

    private record YearOfLines(int year, long first, long last) {}
}
