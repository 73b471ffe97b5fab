package cn.changxiao.billing.matching;

import java.util.List;
import java.util.Set;

/**
 * What the books hold against which entries are matched.
 *
 * @param usedTransactions numbers of the entries' channel that belong to payments confirmed before
 */
public record MatchBooks(List<RecordedMoney> recorded, List<OwingUnit> units, Set<String> usedTransactions) {

    public MatchBooks {
        recorded = List.copyOf(recorded);
        units = List.copyOf(units);
        usedTransactions = Set.copyOf(usedTransactions);
    }
}
