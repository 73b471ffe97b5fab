package cn.changxiao.property.management;

import cn.changxiao.property.estate.CompoundId;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Optional;

/**
 * What compounds have really paid. A port: whoever judges by collection rates, as the exit test of a fallback manager and
 * the break-even of a planner do, reads them here, so that there is one number; billing answers from its proven totals.
 */
public interface ObservedRates {

    /**
     * The sums of the compounds over the months from first to last, both included, whoever managed them; empty if nothing was
     * due in any of them, which is neither 0 nor 100 %.
     *
     * @throws IllegalArgumentException if the last month is before the first
     */
    Optional<ObservedRate> of(Collection<CompoundId> compounds, YearMonth first, YearMonth last);
}
