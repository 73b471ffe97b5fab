package cn.changxiao.billing.matching;

import cn.changxiao.property.money.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rule (b) for money that is not in the books yet: the payer or the room points to units, and what is open of them
 * decides. Equally good units are never chosen between; which bills of one unit are meant is, oldest first.
 */
final class BillRule {

    private final Desk desk;
    private final UnitDesk units;
    private final MatchTolerance tolerance;

    BillRule(Desk desk, UnitDesk units, MatchTolerance tolerance) {
        this.desk = desk;
        this.units = units;
        this.tolerance = tolerance;
    }

    void apply() {
        List<EntryToMatch> incoming = desk.entries().stream()
                .filter(entry -> entry.amount().isPositive())
                .toList();
        incoming.forEach(this::oneUnit);
        desk.entries().stream().filter(entry -> entry.amount().isPositive()).forEach(this::severalUnits);
        joined().forEach(this::join);
    }

    private void oneUnit(EntryToMatch entry) {
        List<Fit> fits = units.candidates(entry, desk.references(entry)).stream()
                .map(unit -> fit(entry, unit))
                .sorted((a, b) -> b.reasons().points() - a.reasons().points())
                .toList();
        if (fits.isEmpty()) {
            return;
        }
        Fit best = fits.get(0);
        int points = best.reasons().points();
        boolean isTie = fits.size() > 1 && fits.get(1).reasons().points() == points;
        if (points < tolerance.threshold()) {
            String text = "最接近 %s：%s，共 %d 分，未达 %d 分"
                    .formatted(best.unit().label(), best.reasons().text(), points, tolerance.threshold());
            desk.hint(new Unmatched(
                    entry.id(),
                    Unmatched.Why.NOTHING_FITS,
                    text,
                    isTie ? 0 : best.unit().id()));
        } else if (isTie) {
            desk.leave(new Unmatched(
                    entry.id(),
                    Unmatched.Why.AMBIGUOUS,
                    "%s 与 %s 同为 %d 分，请人工选择"
                            .formatted(best.unit().label(), fits.get(1).unit().label(), points),
                    0));
        } else {
            accept(entry, best);
        }
    }

    private void accept(EntryToMatch entry, Fit best) {
        units.pay(best.unit(), entry.amount(), best.bills());
        desk.accept(new Match(
                MatchRule.BILLS,
                best.reasons().points(),
                best.reasons().text(),
                List.of(ExactRule.part(entry, best.unit(), entry.amount()))));
    }

    private Fit fit(EntryToMatch entry, OwingUnit unit) {
        Reasons reasons = new Reasons();
        List<OpenBill> open = units.open(unit);
        Optional<List<Integer>> exact =
                Subsets.first(open.stream().map(OpenBill::open).toList(), entry.amount());
        exact.ifPresent(
                bills -> reasons.amount(bills.size() == open.size() ? "等于全部未缴" : "等于 %d 张账单".formatted(bills.size())));
        Money kept = units.total(unit).minus(entry.amount());
        if (exact.isEmpty() && kept.isPositive() && !kept.isMoreThan(tolerance.fee())) {
            reasons.amountNearly("比全部未缴少 %s 元（容差内）".formatted(kept));
        }
        reasons.nameIf(!entry.payer().isEmpty() && unit.names().contains(entry.payer()))
                .placeIf(units.isNamed(unit, desk.references(entry)));
        return new Fit(unit, reasons, exact.orElse(List.of()));
    }

    /** One transfer for several rooms of its payer, or for the rooms it names. */
    private void severalUnits(EntryToMatch entry) {
        List<OwingUnit> owing = units.candidates(entry, desk.references(entry)).stream()
                .filter(unit -> units.total(unit).isPositive())
                .toList();
        if (owing.size() < 2) {
            return;
        }
        List<List<Integer>> subsets =
                Subsets.all(owing.stream().map(units::total).toList(), entry.amount(), 2);
        if (subsets.size() > 1) {
            desk.leave(new Unmatched(entry.id(), Unmatched.Why.AMBIGUOUS, "有多种分户方法合计相同，请人工分配", 0));
        } else if (subsets.size() == 1) {
            splitAmong(entry, subsets.get(0).stream().map(owing::get).toList());
        }
    }

    private void splitAmong(EntryToMatch entry, List<OwingUnit> paid) {
        References references = desk.references(entry);
        Reasons reasons = new Reasons()
                .amount("等于 %d 户全部未缴".formatted(paid.size()))
                .nameIf(paid.stream().allMatch(unit -> unit.names().contains(entry.payer())))
                .placeIf(paid.stream().allMatch(unit -> units.isNamed(unit, references)));
        if (reasons.points() >= tolerance.threshold()) {
            List<MatchPart> parts = new ArrayList<>();
            for (OwingUnit unit : paid) {
                Money total = units.total(unit);
                parts.add(ExactRule.part(entry, unit, total));
                units.pay(unit, total, List.of());
            }
            desk.accept(new Match(MatchRule.SPLIT, reasons.points(), reasons.text(), parts));
        }
    }

    /** Entries left that point to one and the same unit alone. */
    private Map<Long, List<EntryToMatch>> joined() {
        Map<Long, List<EntryToMatch>> byUnit = new LinkedHashMap<>();
        for (EntryToMatch entry : desk.entries()) {
            List<OwingUnit> candidates = units.candidates(entry, desk.references(entry));
            if (candidates.size() == 1 && entry.amount().isPositive()) {
                byUnit.computeIfAbsent(candidates.get(0).id(), key -> new ArrayList<>())
                        .add(entry);
            }
        }
        return byUnit;
    }

    private void join(long id, List<EntryToMatch> entries) {
        OwingUnit unit = units.unit(id);
        List<EntryToMatch> near = entries.stream()
                .filter(entry -> Reasons.apart(entries.get(0).on(), entry.on()) <= tolerance.days())
                .toList();
        Money sum = Money.sum(near.stream().map(EntryToMatch::amount).toList());
        Optional<List<Integer>> bills =
                Subsets.first(units.open(unit).stream().map(OpenBill::open).toList(), sum);
        Reasons reasons = new Reasons()
                .amount("%d 笔合计等于账单".formatted(near.size()))
                .nameIf(near.stream().allMatch(entry -> unit.names().contains(entry.payer())))
                .placeIf(near.stream().allMatch(entry -> units.isNamed(unit, desk.references(entry))));
        if (near.size() > 1 && bills.isPresent() && reasons.points() >= tolerance.threshold()) {
            units.pay(unit, sum, bills.get());
            desk.accept(new Match(
                    MatchRule.JOINED,
                    reasons.points(),
                    reasons.text(),
                    near.stream()
                            .map(entry -> ExactRule.part(entry, unit, entry.amount()))
                            .toList()));
        }
    }

    /** How well an entry fits a unit, and which of its bills exactly. */
    private record Fit(OwingUnit unit, Reasons reasons, List<Integer> bills) {}
}
