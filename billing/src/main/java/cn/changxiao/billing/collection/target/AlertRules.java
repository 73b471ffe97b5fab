package cn.changxiao.billing.collection.target;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.collection.MonthRate;
import cn.changxiao.billing.collection.RateDefinition;
import cn.changxiao.property.money.Rate;
import cn.changxiao.property.policy.PolicyUnit;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The rules of alerts on current-period rates of months that are over; each answers with its sentence or nothing. */
final class AlertRules {

    /** Three falls one after another, hence four months. */
    static final int MONTHS = 4;

    private AlertRules() {}

    static Optional<String> alarming(MonthRate month, TargetRate target) {
        Rate rate = month.rate(RateDefinition.CURRENT);
        return target.isAlarming(rate)
                ? Optional.of("%s 当期收缴率 %s，低于预警线 %s。"
                        .formatted(
                                month.month(), rate.percent(2), PolicyUnit.PARTS_PER_MILLION.text(target.alertPpm())))
                : Optional.empty();
    }

    /** Nothing if it is alarming, which says more. */
    static Optional<String> belowTarget(MonthRate month, TargetRate target) {
        Rate rate = month.rate(RateDefinition.CURRENT);
        return rate.isDefined() && !target.isReachedBy(rate) && !target.isAlarming(rate)
                ? Optional.of("%s 当期收缴率 %s，未达目标 %s。"
                        .formatted(
                                month.month(), rate.percent(2), PolicyUnit.PARTS_PER_MILLION.text(target.targetPpm())))
                : Optional.empty();
    }

    /**
     * Falling from each month to the next over the last four months. A month without bills ends the row: nothing is said
     * of a rate that is not there.
     *
     * @param months in order, with a row for each month that has one
     */
    static Optional<String> falling(List<MonthRate> months, BillingMonth last) {
        List<MonthRate> four = months.stream()
                .filter(row ->
                        row.month().isAfter(last.plus(-MONTHS)) && !row.month().isAfter(last))
                .filter(row -> row.rate(RateDefinition.CURRENT).isDefined())
                .toList();
        if (four.size() < MONTHS) {
            return Optional.empty();
        }
        for (int i = 1; i < MONTHS; i++) {
            if (compare(rate(four, i), rate(four, i - 1)) >= 0) {
                return Optional.empty();
            }
        }
        return Optional.of("%s 至 %s 连续三个月下降：%s → %s → %s → %s。"
                .formatted(
                        four.get(0).month(),
                        last,
                        rate(four, 0).percent(2),
                        rate(four, 1).percent(2),
                        rate(four, 2).percent(2),
                        rate(four, 3).percent(2)));
    }

    /**
     * What has stood still for longer than it may.
     *
     * @param what 账单 or 收款
     * @param lastDay the day up to which there is data; empty if there never was any
     * @param managedSince counted from where there never was any
     * @param deadline the last day on which standing still is all right
     */
    static Optional<String> stale(
            String what, Optional<LocalDate> lastDay, LocalDate managedSince, LocalDate deadline, LocalDate today) {
        if (!today.isAfter(deadline)) {
            return Optional.empty();
        }
        return Optional.of(lastDay.map(day ->
                        "最近的%s止于 %s，已 %d 天没有新的%s。".formatted(what, day, ChronoUnit.DAYS.between(day, today), what))
                .orElse("自 %s 管理以来没有%s。".formatted(managedSince, what)));
    }

    /** Exact order of two fractions that are both defined. */
    static int compare(Rate a, Rate b) {
        return BigInteger.valueOf(a.part())
                .multiply(BigInteger.valueOf(b.whole()))
                .compareTo(BigInteger.valueOf(b.part()).multiply(BigInteger.valueOf(a.whole())));
    }

    private static Rate rate(List<MonthRate> months, int index) {
        return months.get(index).rate(RateDefinition.CURRENT);
    }
}
