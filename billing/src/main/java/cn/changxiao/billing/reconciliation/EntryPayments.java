package cn.changxiao.billing.reconciliation;

import cn.changxiao.billing.matching.EntryToMatch;
import cn.changxiao.billing.matching.Match;
import cn.changxiao.billing.matching.MatchPart;
import cn.changxiao.billing.matching.TargetKind;
import cn.changxiao.billing.payment.NewPayment;
import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.bankstatement.format.StatementAccountKind;
import cn.changxiao.property.estate.UnitId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes payments of entries. WeChat and Alipay give a number that never comes again, which is the payment's; a bank's may
 * begin anew each day, so the entry's id is added to it.
 */
final class EntryPayments {

    private static final int LONGEST = 64;

    private final StatementAccountKind kind;
    private final Map<Long, Integer> parts = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    EntryPayments(StatementAccountKind kind) {
        this.kind = kind;
    }

    /** The payments that the matches of a chunk make, in their order. */
    List<NewPayment> of(Chunk chunk) {
        List<NewPayment> payments = new ArrayList<>();
        for (Match match : chunk.matches()) {
            match.parts().stream()
                    .filter(part -> part.target().kind() == TargetKind.UNIT)
                    .forEach(part ->
                            payments.add(payment(chunk.entry(part.entry()).entry(), part)));
        }
        return payments;
    }

    private NewPayment payment(EntryToMatch entry, MatchPart part) {
        int number = parts.merge(entry.id(), 1, Integer::sum);
        return new NewPayment(
                new BusinessKey("entry:%d:%d".formatted(entry.id(), number)),
                new UnitId(part.target().id()),
                part.amount(),
                channel(),
                Optional.of(transaction(entry, number)),
                entry.on());
    }

    PaymentChannel channel() {
        return AccountChannels.of(kind).get(0);
    }

    private String transaction(EntryToMatch entry, int number) {
        String given = entry.transaction();
        String own = "E%d%s".formatted(entry.id(), number == 1 ? "" : "/" + number);
        if (!given.matches("[!-~]+") || given.length() + own.length() >= LONGEST) {
            return own;
        }
        boolean isFree = kind != StatementAccountKind.BANK && number == 1 && taken.add(given);
        return isFree ? given : given + "/" + own;
    }
}
