package cn.changxiao.app.console.reconciliation;

import cn.changxiao.billing.reconciliation.EntryState;
import cn.changxiao.billing.reconciliation.proof.DayProof;
import cn.changxiao.billing.reconciliation.proof.EntryLine;
import cn.changxiao.billing.reconciliation.proof.ReconciliationCertificate;
import java.util.List;

/** One day of an account: its proof as of now, its certificates and its entries. */
public record ReconciledDayPage(
        long account,
        DayProof proof,
        List<ReconciliationCertificate> certificates,
        List<EntryLine> entries,
        int page,
        boolean isMore) {

    public String path() {
        return "/billing/reconciliation/%d/%s".formatted(account, proof.day());
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
