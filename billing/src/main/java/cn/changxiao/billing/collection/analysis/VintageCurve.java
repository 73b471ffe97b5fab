package cn.changxiao.billing.collection.analysis;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.money.Rate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * How fast the bills of a month were paid: the share collected by the end of day 0, 7, 15, 30, 60, 90, 180 and 365 after
 * the bill began to count, which is its issue or, if it was issued ahead, the first day of its month. Prepaid money is
 * there on day 0. The curve ends where the days of the latest bill are not over yet.
 *
 * @param due of counted items, what was taken off later left out
 * @param points in order, perhaps none
 */
public record VintageCurve(BillingMonth month, Money due, List<VintagePoint> points) {

    public static final List<Integer> DAYS = List.of(0, 7, 15, 30, 60, 90, 180, 365);

    public VintageCurve {
        points = List.copyOf(points);
    }

    /** The exact share at a point. */
    public Rate share(VintagePoint point) {
        return new Rate(point.collected().fen(), Math.max(0, due.fen()));
    }

    /**
     * The curve of a month.
     *
     * @param latestBegin day on which the last of its bills began to count
     * @param collected by days after the bill; what was given back is negative
     */
    static VintageCurve of(
            BillingMonth month,
            Money due,
            LocalDate latestBegin,
            SortedMap<Integer, Money> collected,
            LocalDate today) {
        List<VintagePoint> points = new ArrayList<>();
        for (int days : DAYS) {
            if (latestBegin.plusDays(days).isBefore(today)) {
                points.add(new VintagePoint(
                        days, Money.sum(collected.headMap(days + 1).values())));
            }
        }
        return new VintageCurve(month, due, points);
    }
}
