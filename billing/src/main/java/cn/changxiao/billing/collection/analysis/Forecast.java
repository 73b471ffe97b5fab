package cn.changxiao.billing.collection.analysis;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.collection.MonthRate;
import cn.changxiao.billing.collection.RateDefinition;
import cn.changxiao.property.money.Rate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * What the next months may bring if nothing changes: level and trend of the past months smoothed (Holt's linear method
 * with fixed weights), and an interval from how wrong the same method was about the months before. With fewer than six
 * months that have a rate there is none.
 *
 * <p>Statistics, not money: it computes with sixteen digits and is rounded to parts per million.
 *
 * @param monthsUsed months with a rate that it rests on
 * @param months empty if these are too few
 */
public record Forecast(int monthsUsed, List<ForecastMonth> months) {

    /** Fewer months than this are no basis. */
    public static final int FEWEST_MONTHS = 6;

    /** Weight of the newest month in the level, and of the newest change in the trend: part of the method, no settings. */
    private static final BigDecimal LEVEL_WEIGHT = new BigDecimal("0.4");

    private static final BigDecimal TREND_WEIGHT = new BigDecimal("0.2");

    /** The two-sided 95 % point of the normal distribution. */
    private static final BigDecimal Z = new BigDecimal("1.959964");

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final MathContext EXACTLY_ENOUGH = MathContext.DECIMAL64;

    public Forecast {
        months = List.copyOf(months);
    }

    public boolean isThere() {
        return !months.isEmpty();
    }

    /**
     * The forecast of so many months after {@code last}.
     *
     * @param past in order, ending with {@code last}; months without bills are passed over
     */
    static Forecast of(List<MonthRate> past, BillingMonth last, int ahead) {
        List<BigDecimal> rates = past.stream()
                .map(month -> month.rate(RateDefinition.CURRENT))
                .filter(Rate::isDefined)
                .map(rate -> quotient(BigDecimal.valueOf(rate.part()), rate.whole()))
                .toList();
        if (rates.size() < FEWEST_MONTHS) {
            return new Forecast(rates.size(), List.of());
        }
        Smoothed now = smooth(rates);
        List<ForecastMonth> months = new ArrayList<>();
        for (int step = 1; step <= ahead; step++) {
            BigDecimal expected = now.level().add(now.trend().multiply(BigDecimal.valueOf(step)));
            BigDecimal half =
                    Z.multiply(now.squareError().multiply(spread(step)).sqrt(EXACTLY_ENOUGH));
            months.add(new ForecastMonth(
                    last.plus(step), ppm(expected), ppm(expected.subtract(half)), ppm(expected.add(half))));
        }
        return new Forecast(rates.size(), months);
    }

    /** Level and trend start with the first two months, so the first error is that about the third. */
    private static Smoothed smooth(List<BigDecimal> rates) {
        BigDecimal level = rates.get(1);
        BigDecimal trend = rates.get(1).subtract(rates.get(0));
        BigDecimal squares = BigDecimal.ZERO;
        for (BigDecimal rate : rates.subList(2, rates.size())) {
            BigDecimal expected = level.add(trend);
            BigDecimal error = rate.subtract(expected);
            squares = squares.add(error.multiply(error), EXACTLY_ENOUGH);
            level = expected.add(LEVEL_WEIGHT.multiply(error), EXACTLY_ENOUGH);
            trend = trend.add(LEVEL_WEIGHT.multiply(TREND_WEIGHT).multiply(error), EXACTLY_ENOUGH);
        }
        return new Smoothed(level, trend, quotient(squares, rates.size() - 2));
    }

    /** How much the variance of an error grows with the number of steps, by the theory of the method. */
    private static BigDecimal spread(int steps) {
        BigDecimal sum = BigDecimal.ONE;
        for (int i = 1; i < steps; i++) {
            BigDecimal weight = LEVEL_WEIGHT.multiply(BigDecimal.ONE.add(TREND_WEIGHT.multiply(BigDecimal.valueOf(i))));
            sum = sum.add(weight.multiply(weight));
        }
        return sum;
    }

    private static BigDecimal quotient(BigDecimal part, long whole) {
        return part.divide(BigDecimal.valueOf(whole), EXACTLY_ENOUGH);
    }

    private static long ppm(BigDecimal rate) {
        return rate.max(BigDecimal.ZERO)
                .min(BigDecimal.ONE)
                .multiply(MILLION)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private record Smoothed(BigDecimal level, BigDecimal trend, BigDecimal squareError) {}
}
