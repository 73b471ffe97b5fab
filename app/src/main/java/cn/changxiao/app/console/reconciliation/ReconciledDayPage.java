package cn.changxiao.app.console.reconciliation;

import cn.changxiao.billing.reconciliation.EntryState;
import cn.changxiao.billing.reconciliation.SuggestedUnit;
import cn.changxiao.billing.reconciliation.proof.DayProof;
import cn.changxiao.billing.reconciliation.proof.EntryLine;
import cn.changxiao.billing.reconciliation.proof.ReconciliationCertificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One day of an account: its proof as of now, its certificates and its entries. */
public record ReconciledDayPage(
        long account,
        DayProof proof,
        List<ReconciliationCertificate> certificates,
        List<EntryLine> entries,
        Map<Long, SuggestedUnit> suggestions,
        int page,
        boolean isMore) {

    public String path() {
        return "/billing/reconciliation/%d/%s".formatted(account, proof.day());
    }

    /** What the rules suggest for an entry that waits. */
    public Optional<SuggestedUnit> suggestion(EntryLine entry) {
        return Optional.ofNullable(suggestions.get(entry.id()));
    }

    public static String tone(EntryState state) {
        return switch (state) {
            case OPEN -> "bad";
            case MATCHED -> "good";
            case SUSPENSE -> "warn";
            case FEE, ASIDE -> "neutral";
        };
    }
}
