package cn.changxiao.billing.reconciliation;

import cn.changxiao.billing.matching.Match;
import cn.changxiao.billing.matching.MatchPart;
import cn.changxiao.billing.matching.MatchRule;
import cn.changxiao.billing.matching.MatchTarget;
import cn.changxiao.billing.matching.TargetKind;
import cn.changxiao.billing.matching.Unmatched;
import cn.changxiao.billing.payment.NewPayment;
import cn.changxiao.billing.payment.PaymentId;
import cn.changxiao.billing.payment.RecordPayments;
import cn.changxiao.billing.suspense.NewSuspense;
import cn.changxiao.billing.suspense.Suspense;
import cn.changxiao.billing.suspense.SuspenseId;
import cn.changxiao.billing.suspense.SuspenseReason;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.Ids;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.bankstatement.account.StatementAccount;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Posts a chunk in one transaction: payments of new money, sums in suspense, and what every entry was found to be. */
@Singleton
class PostChunk {

    private final Ids ids;
    private final MatchBook book;
    private final RecordPayments recordPayments;
    private final Suspense suspense;
    private final MatchLineRows lineRows;
    private final AuditLog audit;

    PostChunk(
            Ids ids,
            MatchBook book,
            RecordPayments recordPayments,
            Suspense suspense,
            MatchLineRows lineRows,
            AuditLog audit) {
        this.ids = ids;
        this.book = book;
        this.recordPayments = recordPayments;
        this.suspense = suspense;
        this.lineRows = lineRows;
        this.audit = audit;
    }

    /** @throws StaleBook if anybody posted since the version was read */
    @Transactional
    void post(Viewer viewer, StatementAccount account, Chunk chunk, long version) {
        book.advance(viewer.organisationKey(), version);
        List<MatchLine> lines = new ArrayList<>(chunk.entries().size());
        lines.addAll(matched(viewer, account, chunk));
        lines.addAll(suspended(viewer, account, chunk));
        for (NewEntry fee : chunk.fees()) {
            Match why = new Match(MatchRule.FEE, 100, "对账单注明为手续费", List.of());
            lines.add(line(fee, LineKind.FEE, 0, fee.entry().amount(), why));
        }
        lineRows.write(viewer, account.id().value(), lines);
        audit.record(
                viewer,
                "MatchStatement",
                "statement-account:" + account.id(),
                "匹配 %d 组，暂收 %d 笔，手续费 %d 笔"
                        .formatted(
                                chunk.matches().size(),
                                chunk.suspense().size(),
                                chunk.fees().size()));
    }

    private List<MatchLine> matched(Viewer viewer, StatementAccount account, Chunk chunk) {
        if (chunk.matches().isEmpty()) {
            return List.of();
        }
        List<NewPayment> payments = new EntryPayments(account.kind()).of(chunk);
        Iterator<PaymentId> recorded =
                recordPayments.recordWithin(viewer, payments).iterator();
        long firstMatch = ids.block(chunk.matches().size());
        List<MatchLine> lines = new ArrayList<>();
        for (int i = 0; i < chunk.matches().size(); i++) {
            lines.addAll(lines(firstMatch + i, chunk.matches().get(i), chunk, recorded));
        }
        return lines;
    }

    /** Of several parts of one target the last carries the difference, so that what is expected sums to the target. */
    private static List<MatchLine> lines(long id, Match match, Chunk chunk, Iterator<PaymentId> recorded) {
        Map<MatchTarget, Money> left = new HashMap<>();
        Map<MatchTarget, Long> parts = new HashMap<>();
        match.parts().forEach(part -> {
            left.put(part.target(), part.target().expected());
            parts.merge(part.target(), 1L, Long::sum);
        });
        List<MatchLine> lines = new ArrayList<>();
        for (MatchPart part : match.parts()) {
            MatchTarget target = part.target();
            boolean isMade = target.kind() == TargetKind.UNIT;
            Money open = left.getOrDefault(target, Money.ZERO);
            boolean isLast = parts.merge(target, -1L, Long::sum) == 0;
            Money expected = isMade ? part.amount() : isLast ? open : part.amount();
            left.put(target, open.minus(expected));
            lines.add(new MatchLine(
                    id,
                    chunk.entry(part.entry()).entry(),
                    kind(target.kind()),
                    isMade ? recorded.next().value() : target.id(),
                    isMade,
                    part.amount(),
                    expected,
                    match));
        }
        return lines;
    }

    private List<MatchLine> suspended(Viewer viewer, StatementAccount account, Chunk chunk) {
        List<NewSuspense> sums = new ArrayList<>();
        for (Unmatched each : chunk.suspense()) {
            sums.add(sum(account, chunk.entry(each.entry()), each));
        }
        Iterator<SuspenseId> held = suspense.holdAll(viewer, sums).iterator();
        List<MatchLine> lines = new ArrayList<>();
        for (Unmatched each : chunk.suspense()) {
            NewEntry entry = chunk.entry(each.entry());
            Match why = new Match(MatchRule.HAND, 0, each.explanation(), List.of());
            lines.add(line(
                    entry, LineKind.SUSPENSE, held.next().value(), entry.entry().amount(), why));
        }
        return lines;
    }

    private static NewSuspense sum(StatementAccount account, NewEntry entry, Unmatched why) {
        return new NewSuspense(
                new BusinessKey("entry:" + entry.entry().id()),
                account.organisation(),
                AccountChannels.of(account.kind()).get(0),
                Optional.of(entry.entry().transaction()),
                entry.entry().amount(),
                entry.entry().on(),
                why.why() == Unmatched.Why.AMBIGUOUS ? SuspenseReason.AMBIGUOUS : SuspenseReason.NOT_MATCHED,
                "%s（%s）".formatted(entry.remark(), why.explanation()),
                entry.shown());
    }

    private MatchLine line(NewEntry entry, LineKind kind, long target, Money amount, Match why) {
        return new MatchLine(ids.next(), entry.entry(), kind, target, target != 0, amount, amount, why);
    }

    private static LineKind kind(TargetKind kind) {
        return switch (kind) {
            case PAYMENT, UNIT -> LineKind.PAYMENT;
            case SUSPENSE -> LineKind.SUSPENSE;
            case REFUND -> LineKind.REFUND;
        };
    }
}
