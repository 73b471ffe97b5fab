package cn.changxiao.billing.reconciliation;

import cn.changxiao.billing.matching.EntryToMatch;
import cn.changxiao.billing.matching.MatchBooks;
import cn.changxiao.billing.matching.MatchEntries;
import cn.changxiao.billing.matching.MatchTolerance;
import cn.changxiao.billing.matching.TargetKind;
import cn.changxiao.billing.payment.NewPayment;
import cn.changxiao.property.bankstatement.format.EntryKind;
import cn.changxiao.property.bankstatement.format.StatementAccountKind;
import cn.changxiao.property.money.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The door of tests to what a run of matching posts: the decision and its division into payments are the product's own. */
public final class PureStatement {

    private PureStatement() {}

    /** What the lines of a bank's statement come to. */
    public static Posted match(List<EntryToMatch> lines, MatchBooks books) {
        List<NewEntry> entries = lines.stream()
                .map(each -> new NewEntry(each, EntryKind.PAYMENT, each.payer(), each.text()))
                .toList();
        List<NewPayment> payments = new ArrayList<>();
        Map<Long, Money> confirmed = new HashMap<>();
        Map<Long, Money> held = new HashMap<>();
        EntryPayments entryPayments = new EntryPayments(StatementAccountKind.BANK);
        for (Chunk chunk : Chunk.of(entries, MatchEntries.match(lines, books, MatchTolerance.USUAL))) {
            payments.addAll(entryPayments.of(chunk));
            chunk.matches().stream()
                    .flatMap(match -> match.parts().stream())
                    .filter(part -> part.target().kind() != TargetKind.UNIT)
                    .forEach(part -> confirmed.merge(part.target().id(), part.amount(), Money::plus));
            chunk.suspense()
                    .forEach(each -> held.put(
                            each.entry(), chunk.entry(each.entry()).entry().amount()));
        }
        return new Posted(payments, confirmed, held);
    }

    /** Payments made, recorded ones found by their ids, and entries held in suspense by their ids. */
    public record Posted(List<NewPayment> payments, Map<Long, Money> confirmed, Map<Long, Money> held) {}
}
