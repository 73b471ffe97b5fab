package cn.changxiao.billing.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.BillingScene;
import cn.changxiao.billing.BillingScene.Company;
import cn.changxiao.billing.scope.NothingToBill;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.registration.RegisteredEstate;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class PostBillRunIT implements DatabaseTest {

    @Inject
    BillingScene scene;

    @Inject
    PrepareBillRun prepareBillRun;

    @Inject
    SignOffBillRun signOffBillRun;

    @Inject
    CancelBillRun cancelBillRun;

    @Inject
    PostBillRun postBillRun;

    @Inject
    ResumeBillRuns resumeBillRuns;

    @Inject
    Sql sql;

    @Test
    void billsEachUnitOnceForEachMonth() {
        Company company = scene.company();
        RegisteredEstate estate = scene.billable(company, 12);

        BillRunId run = scene.bill(company, "2025-11", "2026-02");
        postBillRun.post(run);

        assertThat(state(run)).isEqualTo("POSTED");
        assertThat(bills(company)).isEqualTo(48);
        assertThat(sql.number("SELECT SUM(due_fen) FROM billing_bill WHERE run_id = ?", run.value()))
                .isEqualTo(48 * 5_818);
        assertThat(sql.number(
                        "SELECT COUNT(DISTINCT unit_id) FROM billing_bill_item WHERE period = 202602 AND unit_id >= ?",
                        estate.units().get(0).value()))
                .isEqualTo(12);
        assertThat(scene.open(estate.units().get(3))).isEqualTo(4 * 5_818);
        assertThat(sql.number("SELECT SUM(due_fen) FROM billing_collection_month WHERE issuer_id = ?", company.id()))
                .isEqualTo(48 * 5_818);
    }

    @Test
    void numbersBillsWithoutGapsByIssuerAndYear() {
        Company company = scene.company();
        scene.billable(company, 5);
        scene.billable(company, 7);

        scene.bill(company, "2025-12", "2025-12");
        scene.bill(company, "2026-01", "2026-01");
        scene.bill(company, "2026-02", "2026-02");

        assertThat(numbers(company, 2025)).isEqualTo("12/1/12");
        assertThat(numbers(company, 2026)).isEqualTo("24/1/24");
    }

    @Test
    void aSecondRunOfAMonthParksWhatIsBilled() {
        Company company = scene.company();
        scene.billable(company, 6);
        scene.bill(company, "2026-01", "2026-01");

        BillRunId again = scene.bill(company, "2026-01", "2026-01");

        assertThat(bills(company)).isEqualTo(6);
        assertThat(sql.number(
                        "SELECT COUNT(*) FROM billing_run_parked WHERE run_id = ? AND reason = 'ALREADY_BILLED'",
                        again.value()))
                .isEqualTo(6);
    }

    @Test
    void aMonthWithNothingThatCountsInRatesIsBilledOnceToo() {
        Company company = scene.company();
        RegisteredEstate estate = scene.compound(company, 3);
        scene.price(company, estate.compound(), FeeItem.PARKING, "0.65", LocalDate.of(2024, 1, 1));
        scene.bill(company, "2026-01", "2026-01");

        BillRunId again = scene.bill(company, "2026-01", "2026-01");

        assertThat(bills(company)).isEqualTo(3);
        assertThat(sql.number(
                        "SELECT COUNT(*) FROM billing_run_parked WHERE run_id = ? AND reason = 'ALREADY_BILLED'",
                        again.value()))
                .isEqualTo(3);
    }

    @Test
    void twoRunsPreparedForOneMonthBillItOnce() {
        Company company = scene.company();
        scene.billable(company, 6);
        BillRunId first = scene.signedOff(company, "2026-01", "2026-01");
        BillRunId second = scene.signedOff(company, "2026-01", "2026-01");

        postBillRun.post(first);
        postBillRun.post(second);

        assertThat(bills(company)).isEqualTo(6);
        assertThat(chunkReasons(second)).singleElement().asString().contains("复核时为 6 户次");
        assertThat(numbers(company, 2026)).isEqualTo("6/1/6");
    }

    @Test
    void twoThreadsPostingOneRunBillItOnce() throws Exception {
        Company company = scene.company();
        for (int i = 0; i < 8; i++) {
            scene.billable(company, 10);
        }
        BillRunId run = scene.signedOff(company, "2026-01", "2026-03");

        inParallel(4, () -> postBillRun.post(run));

        assertThat(state(run)).isEqualTo("POSTED");
        assertThat(chunkReasons(run)).isEmpty();
        assertThat(numbers(company, 2026)).isEqualTo("240/1/240");
    }

    @Test
    void goesOnWhereItWasStopped() {
        Company company = scene.company();
        for (int i = 0; i < 5; i++) {
            scene.billable(company, 4);
        }
        BillRunId run = scene.signedOff(company, "2026-01", "2026-01");
        postBillRun.post(run, 2);
        assertThat(state(run)).isEqualTo("SIGNED");
        assertThat(bills(company)).isEqualTo(8);

        resumeBillRuns.resume();

        assertThat(state(run)).isEqualTo("POSTED");
        assertThat(numbers(company, 2026)).isEqualTo("20/1/20");
    }

    @Test
    void parksUnitsThatCannotBeBilledWithTheReason() {
        Company company = scene.company();
        RegisteredEstate priced = scene.billable(company, 4);
        RegisteredEstate unpriced = scene.compound(company, 3);
        sql.update("UPDATE estate_unit SET delivered_on = NULL WHERE unit_id = ?", unit(priced, 0));
        sql.update("UPDATE ownership_share SET superseded_at = NOW(6) WHERE unit_id = ?", unit(priced, 1));

        BillRunId run = scene.bill(company, "2026-01", "2026-02");

        assertThat(bills(company)).isEqualTo(4);
        assertThat(parked(run, unit(priced, 0))).isEqualTo("NOT_DELIVERED x2");
        assertThat(parked(run, unit(priced, 1))).isEqualTo("NO_OWNER x2");
        assertThat(parked(run, unit(unpriced, 2))).isEqualTo("NO_TARIFF x2");
    }

    @Test
    void parksACompoundThatChangedSinceTheSignOff() {
        Company company = scene.company();
        RegisteredEstate changed = scene.billable(company, 4);
        scene.billable(company, 3);
        BillRunId run = scene.signedOff(company, "2026-01", "2026-01");
        sql.update("UPDATE estate_unit SET area_hundredths = 9000 WHERE unit_id = ?", unit(changed, 0));

        postBillRun.post(run);

        assertThat(state(run)).isEqualTo("POSTED");
        assertThat(bills(company)).isEqualTo(3);
        assertThat(chunkReasons(run)).singleElement().asString().contains("复核时为 4 户次 232.72 元");
        assertThat(numbers(company, 2026)).isEqualTo("3/1/3");
    }

    @Test
    void splitsAMonthInWhichThePriceChanges() {
        Company company = scene.company();
        RegisteredEstate estate = scene.billable(company, 1);
        scene.price(company, estate.compound(), "0.80", LocalDate.of(2026, 2, 1));
        scene.price(company, estate.compound(), "0.90", LocalDate.of(2026, 3, 2));

        scene.bill(company, "2026-01", "2026-04");

        // 1 March: 71.60 × 1/31 = 2.31; from the 2nd on: 80.55 − 80.55 × 1/31 = 77.95.
        assertThat(sql.list(
                        "SELECT amount_fen FROM billing_bill_item WHERE unit_id = ? ORDER BY period, sequence_no",
                        row -> row.getLong(1),
                        unit(estate, 0)))
                .containsExactly(5_818L, 7_160L, 231L, 7_795L, 8_055L);
        assertThat(bills(company)).isEqualTo(4);
    }

    @Test
    void postsWhatWasPreviewedForEveryAreaAndPrice() {
        Company company = scene.company();
        RegisteredEstate estate = scene.compound(company, 2, 60);
        scene.price(company, estate.compound(), "0.6543", LocalDate.of(2024, 1, 1));
        for (int i = 0; i < estate.units().size(); i++) {
            sql.update("UPDATE estate_unit SET area_hundredths = ? WHERE unit_id = ?", 3_001 + i * 97, unit(estate, i));
        }

        BillRunId run = scene.bill(company, "2024-01", "2025-12");

        assertThat(chunkReasons(run)).isEmpty();
        assertThat(bills(company)).isEqualTo(120 * 24);
        assertThat(sql.number(
                        "SELECT SUM(amount_fen) FROM billing_bill_item i JOIN billing_bill b ON b.bill_id = i.bill_id"
                                + " WHERE b.run_id = ?",
                        run.value()))
                .isEqualTo(sql.number("SELECT due_fen FROM billing_run WHERE run_id = ?", run.value()));
    }

    @Test
    void onlyASecondPersonReleasesARun() {
        Company company = scene.company();
        scene.billable(company, 1);
        BillRunId run = scene.prepare(company, "2026-01", "2026-01");

        assertThatThrownBy(() -> signOffBillRun.signOff(company.maker(), run))
                .isInstanceOf(SamePersonCannotCheck.class);
        assertThatThrownBy(() -> signOffBillRun.signOff(scene.company().checker(), run))
                .isInstanceOf(NotFound.class);
        postBillRun.post(run);
        assertThat(bills(company)).isZero();
        cancelBillRun.cancel(company.checker(), run);
        assertThatThrownBy(() -> signOffBillRun.signOff(company.checker(), run)).isInstanceOf(BillRunNotPrepared.class);
    }

    @Test
    void aKeyNamesOneRun() {
        Company company = scene.company();
        scene.billable(company, 1);
        var january = PrepareBillRun.Command.month(BillingScene.key("once"), BillingMonth.parse("2026-01"));

        BillRunId run = prepareBillRun.prepare(company.maker(), january);

        assertThat(prepareBillRun.prepare(company.maker(), january)).isEqualTo(run);
        assertThatThrownBy(() -> prepareBillRun.prepare(
                        company.maker(), PrepareBillRun.Command.month(january.key(), BillingMonth.parse("2026-02"))))
                .isInstanceOf(KeyReusedWithOtherContent.class);
    }

    @Test
    void refusesCompoundsOfOthersAndMonthsWithoutAny() {
        Company company = scene.company();
        CompoundId mine = scene.billable(company, 1).compound();
        Company other = scene.company();

        assertThatThrownBy(() -> prepareBillRun.prepare(
                        other.maker(),
                        PrepareBillRun.Command.month(BillingScene.key("x"), BillingMonth.parse("2026-01"))))
                .isInstanceOf(NothingToBill.class);
        assertThatThrownBy(() -> prepareBillRun.prepare(
                        other.maker(),
                        new PrepareBillRun.Command(
                                BillingScene.key("x"),
                                BillingMonth.parse("2026-01"),
                                BillingMonth.parse("2026-01"),
                                List.of(mine))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void billsAreNeverChanged() {
        Company company = scene.company();
        scene.billable(company, 1);
        BillRunId run = scene.bill(company, "2026-01", "2026-01");

        assertThatThrownBy(() -> sql.update("UPDATE billing_bill SET due_fen = 1 WHERE run_id = ?", run.value()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> sql.update("DELETE FROM billing_bill_item WHERE period = 202601"))
                .isInstanceOf(DataAccessException.class);
    }

    private static void inParallel(int threads, Runnable work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            CountDownLatch start = new CountDownLatch(threads);
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                all.add(pool.submit(() -> {
                    start.countDown();
                    start.await();
                    work.run();
                    return null;
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            pool.shutdown();
        }
    }

    private static long unit(RegisteredEstate estate, int index) {
        return estate.units().get(index).value();
    }

    private long bills(Company company) {
        return sql.number("SELECT COUNT(*) FROM billing_bill WHERE issuer_id = ?", company.id());
    }

    private String state(BillRunId run) {
        return sql.first("SELECT state FROM billing_run WHERE run_id = ?", row -> row.getString(1), run.value())
                .orElseThrow();
    }

    private String numbers(Company company, int year) {
        return sql.first("""
                        SELECT CONCAT(COUNT(DISTINCT number_in_year), '/', MIN(number_in_year), '/', MAX(number_in_year))
                        FROM billing_bill WHERE issuer_id = ? AND number_year = ?
                        """, row -> row.getString(1), company.id(), year).orElseThrow();
    }

    private String parked(BillRunId run, long unit) {
        return sql.first(
                        "SELECT CONCAT(reason, ' x', months) FROM billing_run_parked WHERE run_id = ? AND unit_id = ?",
                        row -> row.getString(1),
                        run.value(),
                        unit)
                .orElse("");
    }

    private List<String> chunkReasons(BillRunId run) {
        return sql.list(
                "SELECT reason FROM billing_run_chunk WHERE run_id = ? AND state = 'PARKED'",
                row -> row.getString(1),
                run.value());
    }
}
