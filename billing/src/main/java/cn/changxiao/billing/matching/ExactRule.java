package cn.changxiao.billing.matching;

import cn.changxiao.property.money.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rule (a): the channel's transaction, a receipt number or bill numbers say what the money is. */
final class ExactRule {

    private static final int SAME_AMOUNT = 1_000;

    private final Desk desk;
    private final UnitDesk units;
    private final MatchTolerance tolerance;

    ExactRule(Desk desk, UnitDesk units, MatchTolerance tolerance) {
        this.desk = desk;
        this.units = units;
        this.tolerance = tolerance;
    }

    void apply(Set<String> usedTransactions) {
        Set<String> recorded = transactions();
        for (EntryToMatch entry : desk.entries()) {
            boolean isUsed = usedTransactions.contains(entry.transaction()) || recorded.contains(entry.transaction());
            if (isUsed && entry.amount().isPositive()) {
                desk.leave(new Unmatched(
                        entry.id(),
                        Unmatched.Why.TRANSACTION_USED,
                        "流水号 %s 已用于另一笔核对过的款项".formatted(entry.transaction()),
                        0));
            }
        }
        receipts();
        desk.entries().stream().filter(entry -> entry.amount().isPositive()).forEach(this::bills);
    }

    /** Matches by transaction, and answers the transactions that entries near in time have in common with records. */
    private Set<String> transactions() {
        Map<String, List<RecordedMoney>> byTransaction = new HashMap<>();
        desk.recorded().stream()
                .filter(each -> !each.transaction().isEmpty())
                .forEach(each -> byTransaction
                        .computeIfAbsent(each.transaction(), key -> new ArrayList<>())
                        .add(each));
        List<Desk.Proposal> proposals = new ArrayList<>();
        Set<String> proposed = new HashSet<>();
        for (EntryToMatch entry : desk.entries()) {
            for (RecordedMoney each : byTransaction.getOrDefault(entry.transaction(), List.of())) {
                proposal(entry, each, MatchRule.TRANSACTION).ifPresent(proposal -> {
                    proposals.add(proposal);
                    proposed.add(entry.transaction());
                });
            }
        }
        desk.decide(proposals);
        return proposed;
    }

    private void receipts() {
        Map<String, RecordedMoney> byNumber = new HashMap<>();
        desk.recorded().stream()
                .filter(each -> !each.number().isEmpty())
                .forEach(each -> byNumber.put(each.number(), each));
        List<Desk.Proposal> proposals = new ArrayList<>();
        for (EntryToMatch entry : desk.entries()) {
            for (String number : desk.references(entry).receipts()) {
                Optional.ofNullable(byNumber.get(number))
                        .flatMap(each -> proposal(entry, each, MatchRule.RECEIPT_NUMBER))
                        .ifPresent(proposals::add);
            }
        }
        desk.decide(proposals);
    }

    /** The same number far apart and with another amount is a bank's counter that began anew. */
    private Optional<Desk.Proposal> proposal(EntryToMatch entry, RecordedMoney each, MatchRule rule) {
        long days = Reasons.apart(entry.on(), each.on());
        Money difference = entry.amount().minus(each.amount());
        boolean isOtherWay = entry.amount().isPositive() != each.amount().isPositive();
        if (isOtherWay || (!difference.isZero() && days > tolerance.days())) {
            return Optional.empty();
        }
        String text = difference.isZero() ? rule.label() : "%s，但与账上相差 %s 元".formatted(rule.label(), difference);
        int rank = (difference.isZero() ? SAME_AMOUNT : 0) - (int) Math.min(SAME_AMOUNT - 1, days);
        Match match = new Match(
                rule, Reasons.CERTAIN, text, List.of(new MatchPart(entry.id(), each.target(), entry.amount())));
        return Optional.of(new Desk.Proposal(rank, match));
    }

    private void bills(EntryToMatch entry) {
        Set<String> numbers = desk.references(entry).bills();
        Set<OwingUnit> named = new HashSet<>();
        numbers.forEach(number -> units.ofBill(number).ifPresent(named::add));
        if (named.size() == 1) {
            OwingUnit unit = named.iterator().next();
            units.pay(unit, entry.amount(), List.of());
            accept(entry, List.of(part(entry, unit, entry.amount())));
        } else if (named.size() > 1) {
            several(entry, numbers);
        }
    }

    private void several(EntryToMatch entry, Set<String> numbers) {
        Map<Long, Money> sums = new java.util.TreeMap<>();
        for (String number : numbers) {
            units.ofBill(number)
                    .ifPresent(unit -> units.open(unit).stream()
                            .filter(bill -> bill.number().equals(number))
                            .forEach(bill -> sums.merge(unit.id(), bill.open(), Money::plus)));
        }
        Money total = Money.sum(sums.values());
        if (!total.equals(entry.amount())) {
            desk.leave(new Unmatched(
                    entry.id(),
                    Unmatched.Why.AMBIGUOUS,
                    "写明的账单共未缴 %s 元，与到账 %s 元不符，请人工分配".formatted(total, entry.amount()),
                    0));
            return;
        }
        List<MatchPart> parts = new ArrayList<>();
        sums.forEach((id, sum) -> {
            units.pay(units.unit(id), sum, List.of());
            parts.add(part(entry, units.unit(id), sum));
        });
        accept(entry, parts);
    }

    private void accept(EntryToMatch entry, List<MatchPart> parts) {
        desk.accept(new Match(MatchRule.BILL_NUMBER, Reasons.CERTAIN, "写明账单编号", parts));
        if (parts.isEmpty()) {
            throw new IllegalStateException("entry " + entry.id() + " has no parts");
        }
    }

    static MatchPart part(EntryToMatch entry, OwingUnit unit, Money amount) {
        return new MatchPart(entry.id(), new MatchTarget(TargetKind.UNIT, unit.id(), amount), amount);
    }
}
