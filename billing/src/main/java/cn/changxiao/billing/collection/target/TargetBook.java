package cn.changxiao.billing.collection.target;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.property.party.OrganisationId;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Which target counts: a manager's own before that of the street before the policy of the place; of several the one that
 * begins last, and of two from one month the one set last.
 *
 * @param lines in any order
 * @param policy what the policy of a street says for a month
 */
record TargetBook(List<TargetLine> lines, BiFunction<String, BillingMonth, TargetRate> policy) {

    private static final Comparator<TargetLine> OWN_THEN_LATEST = Comparator.comparing(
                    (TargetLine line) -> line.manager().isPresent())
            .thenComparing(TargetLine::from)
            .thenComparing(line -> line.id().value());

    TargetBook {
        lines = List.copyOf(lines);
    }

    TargetRate of(String street, OrganisationId manager, BillingMonth month) {
        return lines.stream()
                .filter(line -> line.isFor(street, manager, month))
                .max(OWN_THEN_LATEST)
                .map(TargetLine::rate)
                .orElseGet(() -> policy.apply(street, month));
    }
}
