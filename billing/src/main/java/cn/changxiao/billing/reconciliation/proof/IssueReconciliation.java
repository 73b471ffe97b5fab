package cn.changxiao.billing.reconciliation.proof;

import cn.changxiao.billing.Managers;
import cn.changxiao.billing.Retry;
import cn.changxiao.property.bankstatement.account.StatementAccountId;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/** A manager certifies a day of an account, differences included; certified again it gets the next number. */
@Singleton
public class IssueReconciliation {

    private final CertificateRows rows;

    IssueReconciliation(CertificateRows rows) {
        this.rows = rows;
    }

    /** The new certificate. */
    public ReconciliationCertificateId issue(Viewer viewer, StatementAccountId account, LocalDate day) {
        Managers.issuer(viewer, "出具对账证明");
        return Retry.whileContended(() -> rows.issue(viewer, account, day));
    }
}
