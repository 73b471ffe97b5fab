package cn.changxiao.billing.reconciliation.hand;

import cn.changxiao.billing.matching.Match;
import cn.changxiao.billing.matching.MatchRule;
import cn.changxiao.billing.payment.NewPayment;
import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.billing.payment.PaymentId;
import cn.changxiao.billing.payment.RecordPayments;
import cn.changxiao.billing.reconciliation.AccountChannels;
import cn.changxiao.billing.reconciliation.EntryState;
import cn.changxiao.billing.reconciliation.LineKind;
import cn.changxiao.billing.reconciliation.MatchBook;
import cn.changxiao.billing.reconciliation.MatchLine;
import cn.changxiao.billing.reconciliation.MatchLineRows;
import cn.changxiao.billing.suspense.MatchFromSuspense;
import cn.changxiao.billing.suspense.SuspenseId;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.Ids;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.bankstatement.StatementEntryId;
import cn.changxiao.property.bankstatement.account.StatementAccounts;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The transaction of {@link AssignEntry}: out of suspense, payments and match are one. */
@Singleton
class AssignByHand {

    private static final int LONGEST_TRANSACTION = 64;

    private final Ids ids;
    private final MatchBook book;
    private final EntryRows entries;
    private final MatchedLines matchedLines;
    private final MatchFromSuspense matchFromSuspense;
    private final StatementAccounts accounts;
    private final RecordPayments recordPayments;
    private final MatchLineRows lineRows;
    private final AuditLog audit;

    AssignByHand(
            Ids ids,
            MatchBook book,
            EntryRows entries,
            MatchedLines matchedLines,
            MatchFromSuspense matchFromSuspense,
            StatementAccounts accounts,
            RecordPayments recordPayments,
            MatchLineRows lineRows,
            AuditLog audit) {
        this.ids = ids;
        this.book = book;
        this.entries = entries;
        this.matchedLines = matchedLines;
        this.matchFromSuspense = matchFromSuspense;
        this.accounts = accounts;
        this.recordPayments = recordPayments;
        this.lineRows = lineRows;
        this.audit = audit;
    }

    /** The id of the match. */
    @Transactional
    long assign(Viewer viewer, AssignEntry.Command command) {
        book.hold(viewer.organisationKey());
        StoredEntry entry = freed(viewer, command.entry());
        Money amount = entry.entry().amount();
        if (!command.sum().equals(amount)) {
            throw new InvalidValue("分给各户的金额共 %s 元，与到账 %s 元不符，请改正。".formatted(command.sum(), amount));
        }
        long match = ids.next();
        List<PaymentId> payments = recordPayments.recordWithin(viewer, payments(viewer, entry, match, command));
        Match why = new Match(MatchRule.HAND, 100, "人工匹配到 %d 户".formatted(payments.size()), List.of());
        List<MatchLine> lines = new ArrayList<>();
        for (int i = 0; i < payments.size(); i++) {
            Money part = command.parts().get(i).amount();
            lines.add(new MatchLine(
                    match, entry.entry(), LineKind.PAYMENT, payments.get(i).value(), true, part, part, why));
        }
        lineRows.writeByHand(viewer, entry.account().value(), lines);
        audit.record(
                viewer,
                "AssignEntry",
                "statement-entry:" + command.entry(),
                "到账 %s 元人工匹配到 %d 户".formatted(amount, payments.size()));
        return match;
    }

    /** The entry, open; its money leaves suspense if it was there. */
    private StoredEntry freed(Viewer viewer, StatementEntryId id) {
        long issuer = viewer.organisationKey();
        StoredEntry entry = entries.one(issuer, id);
        if (!entry.entry().amount().isPositive()) {
            throw EntryNotOpen.isOut(id);
        }
        if (entry.state() != EntryState.SUSPENSE) {
            return entries.open(issuer, id);
        }
        List<MatchedLines.Line> lines = matchedLines.of(issuer, entry.match());
        if (lines.size() != 1) {
            throw EntryNotOpen.heldTogether(id);
        }
        MatchedLines.Line held = lines.get(0);
        matchFromSuspense.take(viewer, new SuspenseId(held.target()), held.amount());
        matchedLines.takeBack(viewer, entry.match(), entry, held, "转为人工匹配");
        matchedLines.open(issuer, entry.match());
        return entries.open(issuer, id);
    }

    private List<NewPayment> payments(Viewer viewer, StoredEntry entry, long match, AssignEntry.Command command) {
        PaymentChannel channel =
                AccountChannels.of(accounts.get(viewer, entry.account()).kind()).get(0);
        List<NewPayment> payments = new ArrayList<>();
        for (AssignEntry.Part part : command.parts()) {
            int number = payments.size() + 1;
            payments.add(new NewPayment(
                            new BusinessKey(
                                    "entry:%d:%d:%d".formatted(entry.entry().id(), match, number)),
                            part.unit(),
                            part.amount(),
                            channel,
                            Optional.of(transaction(entry.entry().transaction(), match, number)),
                            entry.entry().on())
                    .choosing(part.bills()));
        }
        return payments;
    }

    /** A match that was taken back has used the entry's own number, so the number of this one stands behind it. */
    private static String transaction(String given, long match, int number) {
        String own = "H%d/%d".formatted(match, number);
        return given.matches("[!-~]+") && given.length() + own.length() < LONGEST_TRANSACTION ? given + "/" + own : own;
    }
}
