package cn.changxiao.billing.matching;

import cn.changxiao.property.money.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rule (b) for money that is in the books: amount, payer and day, one to one; then one entry for several records of the
 * same payer, then several entries for one record.
 */
final class RecordedRule {

    private final Desk desk;
    private final MatchTolerance tolerance;

    RecordedRule(Desk desk, MatchTolerance tolerance) {
        this.desk = desk;
        this.tolerance = tolerance;
    }

    void apply() {
        desk.decide(oneToOne());
        desk.decide(oneToMany());
        desk.decide(manyToOne());
    }

    private List<Desk.Proposal> oneToOne() {
        Map<String, List<RecordedMoney>> byName = byName();
        Map<Money, List<RecordedMoney>> byAmount = new HashMap<>();
        desk.recorded()
                .forEach(each -> byAmount.computeIfAbsent(each.amount(), key -> new ArrayList<>())
                        .add(each));
        List<Desk.Proposal> proposals = new ArrayList<>();
        for (EntryToMatch entry : desk.entries()) {
            List<RecordedMoney> same = byAmount.getOrDefault(entry.amount(), List.of());
            // Where many have the same amount, only the name can tell them apart; the rest tie among themselves.
            List<RecordedMoney> candidates = same.size() > Subsets.MOST ? List.of() : new ArrayList<>(same);
            java.util.LinkedHashSet<RecordedMoney> all = new java.util.LinkedHashSet<>(candidates);
            all.addAll(byName.getOrDefault(entry.payer(), List.of()));
            all.forEach(each -> oneToOne(entry, each).ifPresent(proposals::add));
        }
        return proposals;
    }

    private Optional<Desk.Proposal> oneToOne(EntryToMatch entry, RecordedMoney each) {
        Money kept = each.amount().minus(entry.amount());
        boolean isNear = !kept.isNegative() && !kept.isMoreThan(tolerance.fee());
        if (!isNear || entry.amount().isPositive() != each.amount().isPositive() || !isNear(entry, each)) {
            return Optional.empty();
        }
        Reasons reasons = new Reasons();
        if (kept.isZero()) {
            reasons.amount("金额一致");
        } else {
            reasons.amountNearly("金额少 %s 元（容差内手续费）".formatted(kept));
        }
        reasons.nameIf(!entry.payer().isEmpty() && each.names().contains(entry.payer()))
                .days(entry.on(), each.on());
        MatchPart part = new MatchPart(entry.id(), each.target(), entry.amount());
        return proposal(MatchRule.RECORDED, reasons, List.of(part));
    }

    private List<Desk.Proposal> oneToMany() {
        Map<String, List<RecordedMoney>> byName = byName();
        List<Desk.Proposal> proposals = new ArrayList<>();
        for (EntryToMatch entry : desk.entries()) {
            List<RecordedMoney> near = byName.getOrDefault(entry.payer(), List.of()).stream()
                    .filter(each -> each.amount().isPositive()
                            && entry.amount().isMoreThan(each.amount())
                            && isNear(entry, each))
                    .toList();
            List<Money> amounts = near.stream().map(RecordedMoney::amount).toList();
            for (List<Integer> subset : Subsets.all(amounts, entry.amount(), 2)) {
                List<MatchPart> parts = subset.stream()
                        .map(near::get)
                        .map(each -> new MatchPart(entry.id(), each.target(), each.amount()))
                        .toList();
                proposal(MatchRule.SPLIT_RECORDED, together(), parts).ifPresent(proposals::add);
            }
        }
        return proposals;
    }

    private List<Desk.Proposal> manyToOne() {
        Map<String, List<EntryToMatch>> byPayer = new HashMap<>();
        desk.entries().stream()
                .filter(entry -> !entry.payer().isEmpty() && entry.amount().isPositive())
                .forEach(entry -> byPayer.computeIfAbsent(entry.payer(), key -> new ArrayList<>())
                        .add(entry));
        List<Desk.Proposal> proposals = new ArrayList<>();
        for (RecordedMoney each : desk.recorded()) {
            List<EntryToMatch> near = each.names().stream()
                    .flatMap(name -> byPayer.getOrDefault(name, List.of()).stream())
                    .filter(entry -> each.amount().isMoreThan(entry.amount()) && isNear(entry, each))
                    .sorted(EntryToMatch.BY_DAY)
                    .toList();
            List<Money> amounts = near.stream().map(EntryToMatch::amount).toList();
            for (List<Integer> subset : Subsets.all(amounts, each.amount(), 2)) {
                List<MatchPart> parts = subset.stream()
                        .map(near::get)
                        .map(entry -> new MatchPart(entry.id(), each.target(), entry.amount()))
                        .toList();
                proposal(MatchRule.JOINED_RECORDED, together(), parts).ifPresent(proposals::add);
            }
        }
        return proposals;
    }

    private static Reasons together() {
        return new Reasons().amount("合计金额一致").nameIf(true);
    }

    private Optional<Desk.Proposal> proposal(MatchRule rule, Reasons reasons, List<MatchPart> parts) {
        return reasons.points() < tolerance.threshold()
                ? Optional.empty()
                : Optional.of(
                        new Desk.Proposal(reasons.points(), new Match(rule, reasons.points(), reasons.text(), parts)));
    }

    private boolean isNear(EntryToMatch entry, RecordedMoney each) {
        return Reasons.apart(entry.on(), each.on()) <= tolerance.days();
    }

    private Map<String, List<RecordedMoney>> byName() {
        Map<String, List<RecordedMoney>> byName = new HashMap<>();
        desk.recorded()
                .forEach(each -> each.names()
                        .forEach(name -> byName.computeIfAbsent(name, key -> new ArrayList<>())
                                .add(each)));
        byName.remove("");
        return byName;
    }
}
