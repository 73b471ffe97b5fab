package cn.changxiao.billing.collection.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.collection.CollectionTotals;
import cn.changxiao.billing.collection.MonthRate;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.OrganisationId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AlertRulesTest {

    private static final BillingMonth APRIL = BillingMonth.parse("2026-04");
    private static final TargetRate TARGET = new TargetRate(900_000, 600_000);

    @Test
    void aRateIsAlarmingOrBelowTargetOrNeither() {
        assertThat(AlertRules.alarming(month(APRIL, 59), TARGET)).contains("2026-04 当期收缴率 59.00%，低于预警线 60%。");
        assertThat(AlertRules.belowTarget(month(APRIL, 59), TARGET)).isEmpty();
        assertThat(AlertRules.alarming(month(APRIL, 60), TARGET)).isEmpty();
        assertThat(AlertRules.belowTarget(month(APRIL, 89), TARGET)).contains("2026-04 当期收缴率 89.00%，未达目标 90%。");
        assertThat(AlertRules.belowTarget(month(APRIL, 90), TARGET)).isEmpty();
    }

    @Test
    void aMonthWithoutBillsIsNoReasonForAlarm() {
        MonthRate empty = new MonthRate(APRIL, CollectionTotals.NONE);

        assertThat(AlertRules.alarming(empty, TARGET)).isEmpty();
        assertThat(AlertRules.belowTarget(empty, TARGET)).isEmpty();
    }

    @Test
    void threeFallsInARowAreSaidWithTheirNumbers() {
        assertThat(AlertRules.falling(months(90, 89, 88, 87), APRIL))
                .contains("2026-01 至 2026-04 连续三个月下降：90.00% → 89.00% → 88.00% → 87.00%。");
        assertThat(AlertRules.falling(months(90, 89, 89, 87), APRIL)).isEmpty();
        assertThat(AlertRules.falling(months(90, 89, 88, 89), APRIL)).isEmpty();
        assertThat(AlertRules.falling(months(90, 89, 88), APRIL)).isEmpty();
    }

    @Test
    void standingStillIsAllRightUpToTheDeadline() {
        LocalDate last = LocalDate.of(2026, 3, 31);
        LocalDate deadline = last.plusDays(45);
        LocalDate since = LocalDate.of(2020, 1, 1);

        assertThat(AlertRules.stale("账单", Optional.of(last), since, deadline, deadline))
                .isEmpty();
        assertThat(AlertRules.stale("账单", Optional.of(last), since, deadline, deadline.plusDays(1)))
                .contains("最近的账单止于 2026-03-31，已 46 天没有新的账单。");
        assertThat(AlertRules.stale("收款", Optional.empty(), since, deadline, deadline.plusDays(1)))
                .contains("自 2020-01-01 管理以来没有收款。");
    }

    @Test
    void theOwnTargetGoesBeforeTheStreetsAndThatBeforeThePolicy() {
        TargetBook book = new TargetBook(
                List.of(
                        line(1, Optional.empty(), "2026-01", 800_000),
                        line(2, Optional.empty(), "2026-03", 850_000),
                        line(3, Optional.of(new OrganisationId(7)), "2026-02", 700_000),
                        line(4, Optional.of(new OrganisationId(7)), "2026-02", 710_000)),
                (street, month) -> TARGET);

        assertThat(book.of("S", new OrganisationId(7), APRIL).targetPpm()).isEqualTo(710_000);
        assertThat(book.of("S", new OrganisationId(8), APRIL).targetPpm()).isEqualTo(850_000);
        assertThat(book.of("S", new OrganisationId(8), BillingMonth.parse("2026-02"))
                        .targetPpm())
                .isEqualTo(800_000);
        assertThat(book.of("S", new OrganisationId(8), BillingMonth.parse("2025-12")))
                .isEqualTo(TARGET);
        assertThat(book.of("T", new OrganisationId(7), APRIL)).isEqualTo(TARGET);
    }

    @Test
    void anAlertLineAboveTheTargetIsRefused() {
        assertThatThrownBy(() -> new TargetRate(800_000, 800_001)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new TargetRate(0, 0)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new TargetRate(1_000_001, 0)).isInstanceOf(InvalidValue.class);
    }

    private static TargetLine line(long id, Optional<OrganisationId> manager, String from, long target) {
        return new TargetLine(
                new CollectionTargetId(id),
                "S",
                "街道",
                manager,
                "",
                BillingMonth.parse(from),
                new TargetRate(target, 0),
                "依据",
                LocalDateTime.of(2026, 1, 1, 8, 0));
    }

    private static List<MonthRate> months(int... percents) {
        List<MonthRate> months = new ArrayList<>();
        for (int i = 0; i < percents.length; i++) {
            months.add(month(APRIL.plus(i + 1 - percents.length), percents[i]));
        }
        return months;
    }

    private static MonthRate month(BillingMonth month, int percent) {
        return new MonthRate(
                month,
                new CollectionTotals(
                        Money.ofYuan(100), Money.ofYuan(percent), Money.ZERO, Money.ZERO, Money.ZERO, 0, 0, 0));
    }
}
