package cn.changxiao.billing.charge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** A half-open period over which one person pays for a unit; the stretches of a unit never overlap. */
public record Stretch(BilledUnit unit, long payer, LocalDate from, LocalDate until) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    /** The unit's stretches from its delivery on, in order; none while nobody owns it or it is not delivered. */
    public static List<Stretch> of(BilledUnit unit, List<Share> shares) {
        LocalDate delivered = unit.deliveredOn();
        if (delivered == null) {
            return List.of();
        }
        TreeSet<LocalDate> cuts = new TreeSet<>();
        for (Share share : shares) {
            cuts.add(share.from());
            cuts.add(share.until());
        }
        cuts.add(delivered);
        List<Stretch> stretches = new ArrayList<>();
        for (LocalDate from : cuts.tailSet(delivered)) {
            LocalDate until = cuts.higher(from);
            if (until != null) {
                Share.payerOn(shares, from)
                        .ifPresent(share -> append(stretches, new Stretch(unit, share.person(), from, until)));
            }
        }
        stretches.sort(Comparator.comparing(Stretch::from));
        return List.copyOf(stretches);
    }

    private static void append(List<Stretch> stretches, Stretch next) {
        int last = stretches.size() - 1;
        if (last >= 0
                && stretches.get(last).payer == next.payer
                && stretches.get(last).until.equals(next.from)) {
            Stretch before = stretches.remove(last);
            stretches.add(new Stretch(before.unit, before.payer, before.from, next.until));
        } else {
            stretches.add(next);
        }
    }
}
