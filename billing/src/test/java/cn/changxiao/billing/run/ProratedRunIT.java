package cn.changxiao.billing.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.BillingScene;
import cn.changxiao.billing.BillingScene.Company;
import cn.changxiao.billing.MoneyScene;
import cn.changxiao.billing.collection.ProveCollection;
import cn.changxiao.billing.preview.BillingCycle;
import cn.changxiao.billing.preview.Months;
import cn.changxiao.billing.scope.NothingToBill;
import cn.changxiao.billing.scope.RunScope;
import cn.changxiao.billing.scope.TooFarAhead;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.management.ConcludeAgreement;
import cn.changxiao.property.management.FeeBasis;
import cn.changxiao.property.management.ManagementMode;
import cn.changxiao.property.management.NewAgreement;
import cn.changxiao.property.ownership.Buyer;
import cn.changxiao.property.ownership.NewSale;
import cn.changxiao.property.ownership.RecordSale;
import cn.changxiao.property.party.NewPerson;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.registration.RegisterEstate;
import cn.changxiao.property.registration.RegisteredEstate;
import cn.changxiao.testing.DatabaseTest;
import cn.changxiao.testing.SampleEstates;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Months in which something changes, and bills of more than a month, from the preview to the rows. */
@MicronautTest(transactional = false)
class ProratedRunIT implements DatabaseTest {

    @Inject
    BillingScene scene;

    @Inject
    RegisterEstate registerEstate;

    @Inject
    ConcludeAgreement concludeAgreement;

    @Inject
    RecordSale recordSale;

    @Inject
    PrepareBillRun prepareBillRun;

    @Inject
    SignOffBillRun signOffBillRun;

    @Inject
    PostBillRun postBillRun;

    @Inject
    ProveCollection proveCollection;

    @Inject
    MoneyScene money;

    @Inject
    Clock clock;

    @Inject
    Sql sql;

    /**
     * 89.50 m² in January 2026. At 0.65 yuan the month is 58.175: 18.77 by the 10th, 26.27 by the 14th, 35.66 by the 19th.
     * At 0.80 it is 71.60: 43.88 by the 19th.
     */
    @Test
    void anOwnerAManagerAndAPriceChangeInOneMonth() throws Exception {
        Company old = scene.company();
        Company next = scene.company();
        RegisteredEstate estate = estate("mid-month");
        manages(old, estate.compound(), LocalDate.of(2020, 1, 1), LocalDate.of(2026, 1, 11));
        manages(next, estate.compound(), LocalDate.of(2026, 1, 11), NewAgreement.OPEN_END);
        scene.price(old, estate.compound(), "0.65", LocalDate.of(2024, 1, 1));
        scene.price(next, estate.compound(), "0.80", LocalDate.of(2026, 1, 20));
        UnitId unit = estate.units().get(0);
        recordSale.record(
                Viewer.service(),
                new NewSale(
                        BillingScene.key("sale"),
                        unit,
                        LocalDate.of(2026, 1, 15),
                        List.of(Buyer.named(NewPerson.named("新业主"), 1, 1)),
                        "产权证 1 号"));
        BillRunId first = scene.signedOff(old, "2026-01", "2026-01");
        BillRunId second = scene.signedOff(next, "2026-01", "2026-01");

        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> postBillRun.post(first)),
                        CompletableFuture.runAsync(() -> postBillRun.post(second)))
                .get();

        assertThat(lines(unit))
                .containsExactly(
                        "%d 1+10 1877".formatted(old.id()),
                        "%d 11+4 750".formatted(next.id()),
                        "%d 15+5 939".formatted(next.id()),
                        "%d 20+12 2772".formatted(next.id()));
        assertThat(sql.list(
                        "SELECT due_fen FROM billing_bill WHERE unit_id = ? ORDER BY due_fen",
                        row -> row.getLong(1),
                        unit.value()))
                .containsExactly(750L, 1_877L, 3_711L);
        assertThat(sql.number("SELECT COUNT(DISTINCT payer_id) FROM billing_bill WHERE unit_id = ?", unit.value()))
                .isEqualTo(2);
        proven(old);
        proven(next);
    }

    @Test
    void aQuarterIsOneBillWithALineAMonth() {
        Company company = scene.company();
        RegisteredEstate estate = scene.billable(company, 2);

        BillRunId run = bill(company, "2025-01", "2025-06", BillingCycle.QUARTER);

        assertThat(sql.list(
                        """
                        SELECT CONCAT(period, '-', period_to, ' ', due_fen, ' ', number_in_year) FROM billing_bill
                        WHERE run_id = ? AND unit_id = ? ORDER BY period
                        """,
                        row -> row.getString(1),
                        run.value(),
                        estate.units().get(1).value()))
                .containsExactly("202501-202503 17454 2", "202504-202506 17454 4");
        assertThat(lines(estate.units().get(1))).hasSize(6);
        assertThat(sql.number("""
                        SELECT COUNT(*) FROM billing_collection_month
                        WHERE issuer_id = ? AND due_fen = 11636 AND households_due = 2
                        """, company.id())).isEqualTo(6);
        proven(company);
    }

    @Test
    void aYearInAdvanceIsDueWhenItBeginsAndNoFurtherThanThePlaceAllows() {
        Company company = scene.company();
        RegisteredEstate estate = scene.billable(company, 1);
        BillingMonth next = BillingMonth.of(LocalDate.now(clock)).plus(1);

        assertThatThrownBy(() -> prepare(company, next.plus(1), next.plus(12), BillingCycle.YEAR))
                .isInstanceOf(TooFarAhead.class)
                .hasMessageContaining("12 个月");
        BillRunId run = bill(company, next.toString(), next.plus(11).toString(), BillingCycle.YEAR);

        assertThat(sql.number(
                        "SELECT COUNT(*) FROM billing_bill WHERE run_id = ? AND due_fen = 12 * 5818", run.value()))
                .isEqualTo(1);
        LocalDate due = sql.first(
                        "SELECT due_on FROM billing_bill WHERE run_id = ?",
                        row -> row.getObject(1, LocalDate.class),
                        run.value())
                .orElseThrow();
        LocalDate thirtyDays = LocalDate.now(clock).plusDays(30);
        assertThat(due).isEqualTo(thirtyDays.isBefore(next.firstDay()) ? next.firstDay() : thirtyDays);
        assertThat(lines(estate.units().get(0))).hasSize(12);
    }

    @Test
    void monthsThatAreNoWholeCyclesAreRefused() {
        Company company = scene.company();
        scene.billable(company, 1);

        assertThatThrownBy(() -> prepare(
                        company, BillingMonth.parse("2025-01"), BillingMonth.parse("2025-04"), BillingCycle.QUARTER))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("3 个月的整数倍");
    }

    @Test
    void daysThatWereParkedAreBilledWhenTheReasonIsGone() {
        Company company = scene.company();
        RegisteredEstate estate = scene.compound(company, 1);
        scene.price(company, estate.compound(), "0.65", LocalDate.of(2026, 1, 11));
        BillRunId first = scene.bill(company, "2026-01", "2026-01");
        assertThat(sql.first(
                        "SELECT CONCAT(reason, ' ', first_on, ' ', last_on) FROM billing_run_parked WHERE run_id = ?",
                        row -> row.getString(1),
                        first.value()))
                .contains("NO_TARIFF 2026-01-01 2026-01-10");
        scene.price(company, estate.compound(), "0.50", LocalDate.of(2026, 1, 1));

        scene.bill(company, "2026-01", "2026-01");

        // 44.75 × 10/31 = 14.44 for the first ten days; 58.175 − 18.77 = 39.41 for the rest.
        assertThat(lines(estate.units().get(0)))
                .containsExactly("%d 1+10 1444".formatted(company.id()), "%d 11+21 3941".formatted(company.id()));
        proven(company);
    }

    @Test
    void aMonthIsBilledAgainWhenItsBillIsVoid() {
        Company company = scene.company();
        RegisteredEstate estate = scene.billable(company, 2);
        UnitId unit = estate.units().get(0);
        scene.bill(company, "2026-01", "2026-01");
        scene.price(company, estate.compound(), "0.60", LocalDate.of(2026, 1, 1));
        money.approve(company, money.proposeVoid(company, money.bill(unit, "2026-01")));

        BillRunId again = scene.bill(company, "2026-01", "2026-01");

        assertThat(sql.number("SELECT COUNT(*) FROM billing_bill WHERE run_id = ?", again.value()))
                .isEqualTo(1);
        assertThat(scene.open(unit)).isEqualTo(5_370);
        assertThat(sql.list(
                        "SELECT amount_fen FROM billing_bill_item WHERE unit_id = ? ORDER BY sequence_no",
                        row -> row.getLong(1),
                        unit.value()))
                .containsExactly(5_818L, -5_818L, 5_370L);
        money.assertEveryFenIsSomewhere(company, "void and billed again");
    }

    @Test
    void aRunOfAStreetBillsItsCompoundsOnly() {
        Company company = scene.company();
        scene.billable(company, 2);

        assertThatThrownBy(() -> prepareBillRun.prepare(
                        company.maker(), command("2026-01", "2026-01", new RunScope.Street("510903002"))))
                .isInstanceOf(NothingToBill.class);
        BillRunId run = prepareBillRun.prepare(
                company.maker(), command("2026-01", "2026-01", new RunScope.Street(BillingScene.STREET)));

        assertThat(sql.first(
                        "SELECT CONCAT(scope_kind, scope_code, ' ', bills) FROM billing_run WHERE run_id = ?",
                        row -> row.getString(1),
                        run.value()))
                .contains("STREET" + BillingScene.STREET + " 2");
    }

    private PrepareBillRun.Command command(String first, String last, RunScope scope) {
        return new PrepareBillRun.Command(
                BillingScene.key("run"),
                new Months(BillingMonth.parse(first), BillingMonth.parse(last)),
                BillingCycle.MONTH,
                scope,
                false);
    }

    private BillRunId prepare(Company company, BillingMonth first, BillingMonth last, BillingCycle cycle) {
        return prepareBillRun.prepare(
                company.maker(),
                new PrepareBillRun.Command(
                        BillingScene.key("run"), new Months(first, last), cycle, new RunScope.Managed(), false));
    }

    private BillRunId bill(Company company, String first, String last, BillingCycle cycle) {
        BillRunId run = prepare(company, BillingMonth.parse(first), BillingMonth.parse(last), cycle);
        signOffBillRun.signOff(company.checker(), run);
        postBillRun.post(run);
        return run;
    }

    private RegisteredEstate estate(String name) {
        return registerEstate.register(
                Viewer.service(), SampleEstates.estate(BillingScene.key(name).value(), BillingScene.STREET, 1, 1));
    }

    private void manages(Company company, CompoundId compound, LocalDate from, LocalDate until) {
        concludeAgreement.conclude(
                Viewer.service(),
                new NewAgreement(
                        BillingScene.key("agreement"),
                        compound,
                        ManagementMode.COMPANY,
                        company.maker().organisation(),
                        FeeBasis.LUMP_SUM,
                        from,
                        until,
                        "业主大会选聘"));
    }

    /** Issuer, first day and days, amount: in the order of the days. */
    private List<String> lines(UnitId unit) {
        return sql.list("""
                        SELECT CONCAT(b.issuer_id, ' ', i.first_day, '+', i.days_billed, ' ', i.amount_fen)
                        FROM billing_bill_item i JOIN billing_bill b ON b.bill_id = i.bill_id
                        WHERE i.unit_id = ? ORDER BY i.period, i.first_day
                        """, row -> row.getString(1), unit.value());
    }

    private void proven(Company company) {
        assertThat(proveCollection.prove()).noneMatch(difference -> difference.issuer() == company.id());
    }
}
