package cn.changxiao.billing.matching;

import cn.changxiao.property.money.Money;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The units with what is still open of their bills while entries are matched with them, found by name, room and bill. */
final class UnitDesk {

    /** A name or room that so many units share tells nothing. */
    private static final int TOO_MANY = 50;

    private final Map<Long, OwingUnit> units = new HashMap<>();
    private final Map<Long, List<OpenBill>> open = new HashMap<>();
    private final Map<String, List<Long>> byName = new HashMap<>();
    private final Map<String, List<Long>> byPlace = new HashMap<>();
    private final Map<String, Long> byBill = new HashMap<>();

    UnitDesk(Collection<OwingUnit> all) {
        all.stream().sorted(Comparator.comparingLong(OwingUnit::id)).forEach(unit -> {
            units.put(unit.id(), unit);
            open.put(unit.id(), new ArrayList<>(unit.bills()));
            unit.names().forEach(name -> add(byName, name, unit));
            unit.places().forEach(place -> add(byPlace, place, unit));
            unit.bills().forEach(bill -> byBill.put(bill.number(), unit.id()));
        });
    }

    OwingUnit unit(long id) {
        OwingUnit unit = units.get(id);
        if (unit == null) {
            throw new IllegalArgumentException("no unit " + id);
        }
        return unit;
    }

    Optional<OwingUnit> ofBill(String number) {
        return Optional.ofNullable(byBill.get(number)).map(this::unit);
    }

    List<OwingUnit> ofPayer(String name) {
        return name.isEmpty() ? List.of() : few(byName.getOrDefault(name, List.of()));
    }

    /** Units that the payer's name or the remark points to. */
    List<OwingUnit> candidates(EntryToMatch entry, References references) {
        TreeSet<Long> ids = new TreeSet<>();
        ofPayer(entry.payer()).forEach(unit -> ids.add(unit.id()));
        references.places().forEach(place -> ofPlace(place, references).forEach(unit -> ids.add(unit.id())));
        return ids.stream().map(this::unit).toList();
    }

    /** Whether the remark names this room and no other; where compounds have the same room it must name the compound. */
    boolean isNamed(OwingUnit unit, References references) {
        return references.places().stream()
                .anyMatch(place -> unit.places().contains(place)
                        && ofPlace(place, references).equals(List.of(unit)));
    }

    private List<OwingUnit> ofPlace(String place, References references) {
        List<OwingUnit> units = few(byPlace.getOrDefault(place, List.of()));
        return units.size() < 2
                ? units
                : units.stream()
                        .filter(unit -> references.text().contains(unit.compound()))
                        .toList();
    }

    /** What is open of a unit, oldest first. */
    List<OpenBill> open(OwingUnit unit) {
        return open.getOrDefault(unit.id(), List.of());
    }

    Money total(OwingUnit unit) {
        return Money.sum(open(unit).stream().map(OpenBill::open).toList());
    }

    /** What the money pays, oldest first, is not open any more. */
    void pay(OwingUnit unit, Money amount, List<Integer> exactly) {
        List<OpenBill> bills = open(unit);
        if (!exactly.isEmpty()) {
            exactly.stream().sorted(Comparator.reverseOrder()).forEach(index -> bills.remove(index.intValue()));
            return;
        }
        Money left = amount;
        while (!bills.isEmpty() && left.isPositive()) {
            OpenBill oldest = bills.remove(0);
            if (oldest.open().isMoreThan(left)) {
                bills.add(
                        0,
                        new OpenBill(oldest.id(), oldest.number(), oldest.open().minus(left)));
            }
            left = left.minus(oldest.open().min(left));
        }
    }

    private List<OwingUnit> few(List<Long> ids) {
        return ids.size() > TOO_MANY ? List.of() : ids.stream().map(this::unit).toList();
    }

    private static void add(Map<String, List<Long>> index, String key, OwingUnit unit) {
        index.computeIfAbsent(key, any -> new ArrayList<>()).add(unit.id());
    }
}
