package cn.changxiao.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.app.demo.decision.DemoClock;
import cn.changxiao.app.demo.drawing.CityDrawing;
import cn.changxiao.app.demo.plan.CityPlan;
import cn.changxiao.app.demo.plan.CityScale;
import cn.changxiao.app.demo.plan.PlannedCompound;
import cn.changxiao.app.demo.plan.PlannedManagement;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.proof.ProveFund;
import cn.changxiao.fund.report.BookBalance;
import cn.changxiao.fund.report.TrialBalances;
import cn.changxiao.fund.topup.TopUpLists;
import cn.changxiao.property.Sql;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Builds the whole demo city once and looks at it from all sides. */
@MicronautTest(transactional = false)
@Property(name = DemoClock.PROPERTY, value = "true")
class DemoCityIT implements DatabaseTest {

    @Inject
    DemoCity demoCity;

    @Inject
    DemoRegister register;

    @Inject
    TrialBalances trialBalances;

    @Inject
    ProveFund proveFund;

    @Inject
    TopUpLists topUpLists;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    private CityPlan plan;

    @BeforeAll
    void build() {
        plan = CityDrawing.draw(CityPlan.SEED, LocalDate.now(clock), CityScale.FULL);
        assertThat(demoCity.buildIfEmpty((step, percent) -> {})).isTrue();
    }

    @Test
    void isAsLargeAsThePlanOf2020States() {
        assertThat(sql.number("SELECT COUNT(*) FROM registry_compound")).isEqualTo(465);
        assertThat(sql.number("SELECT COUNT(*) FROM registry_building")).isEqualTo(1_410);
        assertThat(sql.number("SELECT COUNT(*) FROM registry_unit")).isEqualTo(39_663);
    }

    @Test
    void isBuiltOnce() {
        long audited = sql.number("SELECT COUNT(*) FROM audit_entry");

        assertThat(demoCity.buildIfEmpty((step, percent) -> {})).isFalse();

        assertThat(sql.number("SELECT COUNT(*) FROM audit_entry")).isEqualTo(audited);
    }

    @Test
    void keepsCharactersThatFewFontsKnow() {
        assertThat(sql.list(
                        "SELECT DISTINCT person_name FROM registry_ownership WHERE person_name IN (?, ?, ?, ?)",
                        row -> row.getString(1),
                        "赵䶮",
                        "李㛃",
                        "王𬭎",
                        "张𠅤"))
                .containsExactlyInAnyOrder("赵䶮", "李㛃", "王𬭎", "张𠅤");
    }

    @Test
    void billsEveryUnitOnceForEveryMonthThatSomebodyManages() {
        long expected = plan.compounds().stream().mapToLong(this::billsOf).sum();

        assertThat(sql.number("SELECT COUNT(*) FROM billing_bill")).isEqualTo(expected);
        assertThat(sql.number("SELECT COUNT(DISTINCT unit_id, period) FROM billing_bill"))
                .isEqualTo(expected);
        assertThat(sql.number("SELECT COUNT(*) FROM billing_run_parked")).isZero();
        assertThat(sql.number("SELECT COUNT(*) FROM billing_run WHERE state <> 'POSTED'"))
                .isZero();
    }

    @Test
    void datesEveryBillInItsMonth() {
        assertThat(sql.number("""
                        SELECT COUNT(*) FROM billing_bill
                        WHERE issued_on <> STR_TO_DATE(CONCAT(period, '01'), '%Y%m%d')
                        """)).isZero();
    }

    @Test
    void leavesNoGapInTheNumbersOfBills() {
        assertThat(sql.number("""
                        SELECT COUNT(*) FROM (
                            SELECT issuer_id, number_year FROM billing_bill GROUP BY issuer_id, number_year
                            HAVING MIN(number_in_year) <> 1 OR MAX(number_in_year) <> COUNT(*)) gaps
                        """)).isZero();
    }

    @Test
    void owesExactlyWhatIsBilledAndNotPaid() {
        long billed = sql.number("SELECT SUM(amount_fen) FROM billing_bill_item");
        long allocated = sql.number("SELECT SUM(amount_fen) FROM billing_allocation");
        long open = sql.number("SELECT SUM(open_fen) FROM billing_open_item");

        assertThat(billed).isEqualTo(allocated + open);
        assertThat(allocated * 100 / billed).isBetween(60L, 90L);
        assertThat(sql.number("SELECT SUM(amount_fen) FROM billing_payment"))
                .isEqualTo(allocated
                        + sql.number("SELECT COALESCE(SUM(balance_fen), 0) FROM billing_credit")
                        + sql.number("SELECT COALESCE(SUM(amount_fen), 0) FROM billing_refund"
                                + " WHERE state IN ('APPROVED', 'PAID')"));
        assertThat(sql.number("SELECT COUNT(DISTINCT kind, state) FROM billing_adjustment"))
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void keepsTheRatesThatTheBillsProve() {
        assertThat(sql.number("""
                        SELECT COUNT(*) FROM (SELECT x.compound_id, x.issuer_id, x.period FROM (
                            SELECT b.compound_id, b.issuer_id, i.period, i.amount_fen AS due_fen, 0 AS paid_fen
                            FROM billing_bill_item i JOIN billing_bill b ON b.bill_id = i.bill_id
                            UNION ALL
                            SELECT b.compound_id, b.issuer_id, a.period, 0, a.amount_fen
                            FROM billing_allocation a JOIN billing_bill b ON b.bill_id = a.bill_id
                            UNION ALL
                            SELECT m.compound_id, m.issuer_id, m.period, -m.due_fen, -m.on_time_fen - m.late_fen
                            FROM billing_collection_month m) x
                        GROUP BY x.compound_id, x.issuer_id, x.period
                        HAVING SUM(x.due_fen) <> 0 OR SUM(x.paid_fen) <> 0) wrong
                        """)).isZero();
    }

    @Test
    void showsCompoundsOfTheCentralStreetThatPayBadlyAndWell() {
        List<Long> perCent = sql.list(
                """
                SELECT SUM(m.on_time_fen) * 100 DIV SUM(m.due_fen)
                FROM billing_collection_month m
                JOIN registry_compound c ON c.compound_id = m.compound_id
                WHERE c.street_code = ? AND m.period = ? AND m.due_fen > 0
                GROUP BY m.compound_id ORDER BY 1
                """,
                row -> row.getLong(1),
                CityPlan.CENTRAL_STREET,
                plan.newestMonth().getYear() * 100 + plan.newestMonth().getMonthValue());

        assertThat(perCent).hasSizeBetween(10, 20);
        assertThat(perCent.get(0)).isLessThan(35);
        assertThat(perCent.get(perCent.size() - 1)).isGreaterThan(80);
    }

    @Test
    void keepsBooksThatTheNightlyProofAccepts() {
        assertThat(proveFund.prove().findings()).isEmpty();
    }

    @Test
    void tiesUnitsToControlAccountsAndToTheBank() {
        Viewer custodian = register.user(plan, "custodian");
        List<BookId> books = sql.list("SELECT book_id FROM fund_book", row -> new BookId(row.getLong(1)));

        assertThat(books).hasSize(2).allSatisfy(book -> {
            BookBalance balance = trialBalances.of(custodian, book, plan.oldestMonth(), plan.newestMonth());
            assertThat(balance.ties().holds()).isTrue();
            assertThat(balance.ties().bank().isPositive()).isTrue();
        });
        assertThat(sql.number("SELECT SUM(amount_fen) FROM fund_posting")).isZero();
    }

    @Test
    void hasRepairsInThreeStagesAndUnitsThatMustTopUp() {
        assertThat(sql.list("SELECT DISTINCT state FROM fund_withdrawal", row -> row.getString(1)))
                .containsExactlyInAnyOrder("PAID", "APPROVED", "APPORTIONED");
        assertThat(topUpLists.of(register.user(plan, "custodian"), 0, 50).units())
                .isPositive();
    }

    @Test
    void hasALittleOfEverythingThatCrossesACustodiansDesk() {
        assertThat(states("fund_placement")).containsExactlyInAnyOrder("RECORDED", "PLACED", "RETURNED");
        assertThat(states("fund_interest_run")).containsExactlyInAnyOrder("PREPARED", "DISTRIBUTED");
        assertThat(states("fund_refund")).containsExactlyInAnyOrder("REQUESTED", "PAID");
        assertThat(states("fund_account_end")).containsExactlyInAnyOrder("REQUESTED", "ENDED");
        assertThat(states("fund_transfer")).containsExactlyInAnyOrder("PREPARED", "DONE");
        assertThat(states("fund_loss")).containsExactly("BOOKED");
        assertThat(states("fund_loss_payment")).containsExactly("PREPARED");
        assertThat(sql.number("SELECT COUNT(*) FROM fund_tie WHERE faults > 0")).isZero();
    }

    private List<String> states(String table) {
        return sql.list("SELECT DISTINCT state FROM " + table, row -> row.getString(1));
    }

    @Test
    void hasBatchesInEveryState() {
        assertThat(sql.number("SELECT COUNT(DISTINCT state) FROM handover_batch"))
                .isEqualTo(6);
        assertThat(sql.number("""
                        SELECT COUNT(DISTINCT b.state) FROM handover_batch b
                        JOIN registry_compound c ON c.compound_id = b.compound_id WHERE c.street_code = ?
                        """, CityPlan.CENTRAL_STREET)).isGreaterThan(3);
    }

    private long billsOf(PlannedCompound compound) {
        return compound.managements().stream().mapToLong(this::months).sum() * compound.households();
    }

    private long months(PlannedManagement management) {
        YearMonth from = YearMonth.from(management.from());
        YearMonth first = from.isBefore(plan.oldestMonth()) ? plan.oldestMonth() : from;
        YearMonth last = management
                .until()
                .map(until -> YearMonth.from(until.minusDays(1)))
                .orElse(plan.newestMonth());
        return first.until(last, ChronoUnit.MONTHS) + 1;
    }
}
