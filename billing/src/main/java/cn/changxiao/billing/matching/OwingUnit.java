package cn.changxiao.billing.matching;

import java.util.List;
import java.util.Set;

/**
 * A unit that somebody may pay for.
 *
 * @param compound its name, which tells rooms of one number apart
 * @param names keys of its payers' names, see {@link NameKey}
 * @param places how its room may be written, see {@link References}
 * @param bills what is open, oldest first
 */
public record OwingUnit(
        long id, String compound, String label, Set<String> names, Set<String> places, List<OpenBill> bills) {

    public OwingUnit {
        names = Set.copyOf(names);
        places = Set.copyOf(places);
        bills = List.copyOf(bills);
    }
}
