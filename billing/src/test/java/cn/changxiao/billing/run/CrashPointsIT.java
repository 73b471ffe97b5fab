package cn.changxiao.billing.run;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.BillingScene;
import cn.changxiao.billing.BillingScene.Company;
import cn.changxiao.billing.collection.ProveCollection;
import cn.changxiao.billing.payment.RecordPayment;
import cn.changxiao.property.CrashingSql;
import cn.changxiao.property.Sql;
import cn.changxiao.property.registration.RegisteredEstate;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A run that stops before any of its statements and is taken up again bills each unit once. */
@MicronautTest(transactional = false)
class CrashPointsIT implements DatabaseTest {

    private static final int POINTS = 50;
    private static final int COMPOUNDS = 4;
    private static final int UNITS = 3;
    /** More statements than a run of this size has, so that some points lie behind its end. */
    private static final int STATEMENTS = 90;

    @Inject
    BillingScene scene;

    @Inject
    PostBillRun postBillRun;

    @Inject
    ResumeBillRuns resumeBillRuns;

    @Inject
    RecordPayment recordPayment;

    @Inject
    ProveCollection proveCollection;

    @Inject
    Sql sql;

    @Test
    void billsEachUnitOnceWhereverTheServiceStops() {
        Company company = scene.company();
        List<RegisteredEstate> estates = new ArrayList<>();
        for (int i = 0; i < COMPOUNDS; i++) {
            RegisteredEstate estate = scene.compound(company, UNITS);
            scene.price(company, estate.compound(), "0.65", LocalDate.of(2020, 1, 1));
            estates.add(estate);
        }
        recordPayment.record(company.maker(), scene.cash(estates.get(1).units().get(0), "1000.00", "2026-01-05"));
        SplittableRandom random = new SplittableRandom(20_261_121);
        BillingMonth month = BillingMonth.parse("2020-01");
        int crashed = 0;
        for (int i = 0; i < POINTS; i++) {
            BillRunId run = scene.signedOff(company, month.toString(), month.toString());
            int statements = random.nextInt(STATEMENTS);
            crashed += CrashingSql.crashes(statements, () -> postBillRun.post(run, Integer.MAX_VALUE, UNITS)) ? 1 : 0;

            resumeBillRuns.resume();

            isBilledOnce(run, month, statements);
            month = month.plus(1);
        }
        assertThat(crashed).isGreaterThan(POINTS / 2);
        assertThat(proveCollection.prove()).noneMatch(difference -> difference.issuer() == company.id());
    }

    private void isBilledOnce(BillRunId run, BillingMonth month, int statements) {
        assertThat(sql.number("SELECT COUNT(*) FROM billing_run WHERE run_id = ? AND state = 'POSTED'", run.value()))
                .as("after %d statements", statements)
                .isEqualTo(1);
        assertThat(sql.number(
                        "SELECT COUNT(*) FROM billing_run_chunk WHERE run_id = ? AND state = 'POSTED'", run.value()))
                .as("after %d statements", statements)
                .isEqualTo(COMPOUNDS);
        assertThat(sql.first("""
                        SELECT CONCAT(COUNT(*), ' ', COUNT(DISTINCT b.unit_id), ' ', SUM(b.due_fen), ' ', (
                            SELECT COUNT(*) FROM billing_bill a WHERE a.issuer_id = b.issuer_id
                                AND a.number_year = b.number_year) - MAX(b.number_in_year))
                        FROM billing_bill b WHERE b.run_id = ? AND b.period = ? GROUP BY b.issuer_id, b.number_year
                        """, row -> row.getString(1), run.value(), month.number()))
                .as("after %d statements", statements)
                .contains("12 12 %d 0".formatted(COMPOUNDS * UNITS * 5_818));
        assertThat(sql.number("""
                        SELECT COUNT(*) FROM billing_bill b
                        JOIN billing_bill_item i ON i.bill_id = b.bill_id AND i.period = b.period AND i.unit_id = b.unit_id
                        JOIN billing_open_item o ON o.bill_id = b.bill_id AND o.unit_id = b.unit_id AND o.period = b.period
                            AND o.fee_item_id = i.fee_item_id AND o.amount_fen = i.amount_fen
                        WHERE b.run_id = ? AND b.due_fen = i.amount_fen
                        """, run.value()))
                .as("after %d statements", statements)
                .isEqualTo(COMPOUNDS * UNITS);
    }
}
