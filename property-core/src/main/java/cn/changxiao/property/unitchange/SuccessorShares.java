package cn.changxiao.property.unitchange;

import cn.changxiao.property.NotFound;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.ownership.Holding;
import cn.changxiao.property.ownership.Replacement;
import cn.changxiao.property.ownership.Share;
import cn.changxiao.property.ownership.ShareTimelines;
import cn.changxiao.property.ownership.ShareTimelines.Held;
import cn.changxiao.property.ownership.Shares;
import cn.changxiao.property.party.PersonId;
import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Ends the shares of units that lapse and gives the units that come from them their owners. */
@Singleton
class SuccessorShares {

    private final ShareTimelines timelines;

    SuccessorShares(ShareTimelines timelines) {
        this.timelines = timelines;
    }

    /** Passes if it is clear who owns the new unit: the old ones have the same owners, or the shares are stated. */
    void requireClear(List<OldUnits.OldUnit> olds, NewUnitChange change) {
        if (!change.holdings().isEmpty()) {
            requireStatedWhole(olds, change);
            return;
        }
        OldUnits.OldUnit first = olds.get(0);
        Map<LocalDate, Map<Long, List<BigInteger>>> owners = ownersFrom(first.id(), change.from());
        for (OldUnits.OldUnit old : olds) {
            if (!ownersFrom(old.id(), change.from()).equals(owners)) {
                throw new OwnersDiffer(first.place(), old.place());
            }
        }
    }

    private void requireStatedWhole(List<OldUnits.OldUnit> olds, NewUnitChange change) {
        Set<PersonId> owners = olds.stream()
                .flatMap(old -> timelines.believed(old.id()).stream())
                .map(held -> held.holding().person())
                .collect(Collectors.toSet());
        for (Holding holding : change.holdings()) {
            if (!owners.contains(holding.person())) {
                throw new NotFound("原房屋的产权人", holding.person());
            }
        }
        Shares.requireWhole(
                change.parts().get(0).room(),
                change.holdings().stream()
                        .map(held -> new Share(held.numerator(), held.denominator(), change.from(), Share.OPEN_END))
                        .toList());
    }

    /** Needs the new units in the table. */
    void carry(UnitChangeRows.Proposal proposal, List<OldUnits.OldUnit> olds, UnitSuccession succession) {
        NewUnitChange change = proposal.change();
        List<Held> inherited = timelines.believed(olds.get(0).id()).stream()
                .filter(held -> change.from().isBefore(held.until()))
                .toList();
        for (OldUnits.OldUnit old : olds) {
            if (!timelines.believed(old.id()).isEmpty()) {
                timelines.replace(replacement(
                        proposal, succession, old.id(), old.place(), change.from(), Share.OPEN_END, List.of()));
            }
        }
        for (int i = 0; i < succession.parts().size(); i++) {
            UnitId unit = succession.parts().get(i).unit();
            String place = change.parts().get(i).room();
            if (change.holdings().isEmpty()) {
                inherit(proposal, succession, unit, place, inherited);
            } else {
                timelines.replace(replacement(
                        proposal, succession, unit, place, change.from(), Share.OPEN_END, change.holdings()));
            }
        }
    }

    /** One replacement for each period in which the same persons owned; later sales are carried too. */
    private void inherit(
            UnitChangeRows.Proposal proposal, UnitSuccession succession, UnitId unit, String place, List<Held> held) {
        TreeSet<LocalDate> cuts = new TreeSet<>();
        held.forEach(each -> {
            cuts.add(later(each.from(), succession.from()));
            cuts.add(each.until());
        });
        for (LocalDate from : cuts) {
            LocalDate until = cuts.higher(from);
            if (until != null) {
                List<Holding> holdings = held.stream()
                        .filter(each -> each.isHeldOn(from))
                        .map(Held::holding)
                        .toList();
                timelines.replace(replacement(proposal, succession, unit, place, from, until, holdings));
            }
        }
    }

    private static Replacement replacement(
            UnitChangeRows.Proposal proposal,
            UnitSuccession succession,
            UnitId unit,
            String place,
            LocalDate from,
            LocalDate until,
            List<Holding> holdings) {
        NewUnitChange change = proposal.change();
        return new Replacement(
                change.kind().ownership(),
                "unit-change:%s:%s:%s".formatted(proposal.id(), unit, from),
                HexFormat.of().formatHex(change.content()),
                unit,
                place,
                from,
                until,
                holdings,
                change.evidence(),
                succession.checker());
    }

    /** Reduced fractions by person, from each day on which they change; equal maps are equal owners. */
    private Map<LocalDate, Map<Long, List<BigInteger>>> ownersFrom(UnitId unit, LocalDate day) {
        List<Held> held = timelines.believed(unit).stream()
                .filter(each -> day.isBefore(each.until()))
                .toList();
        Map<LocalDate, Map<Long, List<BigInteger>>> owners = new TreeMap<>();
        held.stream()
                .map(each -> later(each.from(), day))
                .distinct()
                .forEach(from -> owners.put(
                        from,
                        held.stream()
                                .filter(each -> each.isHeldOn(from))
                                .collect(Collectors.toMap(
                                        each -> each.holding().person().value(), each -> reduced(each.holding())))));
        return owners;
    }

    private static List<BigInteger> reduced(Holding holding) {
        BigInteger numerator = BigInteger.valueOf(holding.numerator());
        BigInteger denominator = BigInteger.valueOf(holding.denominator());
        BigInteger divisor = numerator.gcd(denominator);
        return List.of(numerator.divide(divisor), denominator.divide(divisor));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
