package cn.changxiao.app.demo.reconciliation;

import cn.changxiao.billing.reconciliation.Days;
import cn.changxiao.billing.reconciliation.MatchStatement;
import cn.changxiao.billing.reconciliation.proof.IssueReconciliation;
import cn.changxiao.billing.reconciliation.proof.ReconciliationCertificates;
import cn.changxiao.property.bankstatement.ImportStatement;
import cn.changxiao.property.bankstatement.StatementUpload;
import cn.changxiao.property.bankstatement.account.StatementAccount;
import cn.changxiao.property.bankstatement.account.StatementAccounts;
import cn.changxiao.property.bankstatement.account.StatementPurpose;
import cn.changxiao.property.bankstatement.format.StatementAccountKind;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;

/** Last month's statements matched up to the 25th, with money nobody knows and a day whose certificate has a difference. */
@Singleton
public class DemoReconciliation {

    private static final int MATCHED_UNTIL = 25;
    private static final int ODD_DAY = 12;

    private final StatementAccounts accounts;
    private final ImportStatement importStatement;
    private final MatchStatement matchStatement;
    private final IssueReconciliation issueReconciliation;
    private final ReconciliationCertificates certificates;

    DemoReconciliation(
            StatementAccounts accounts,
            ImportStatement importStatement,
            MatchStatement matchStatement,
            IssueReconciliation issueReconciliation,
            ReconciliationCertificates certificates) {
        this.accounts = accounts;
        this.importStatement = importStatement;
        this.matchStatement = matchStatement;
        this.issueReconciliation = issueReconciliation;
        this.certificates = certificates;
    }

    /** Matches what the issuer's accounts have of the month; needs the statements imported. */
    public void show(Viewer issuer, YearMonth month) {
        accounts.list(issuer).stream()
                .filter(account -> account.purpose() == StatementPurpose.FEE)
                .forEach(account -> reconcile(issuer, account, month));
    }

    private void reconcile(Viewer issuer, StatementAccount account, YearMonth month) {
        LocalDate odd = month.atDay(ODD_DAY);
        if (account.kind() == StatementAccountKind.BANK) {
            importStatement.importFile(
                    issuer,
                    StatementUpload.of(account.id(), "银行流水补充-%s.csv".formatted(odd)),
                    new ByteArrayInputStream(oddLines(odd).getBytes(StandardCharsets.UTF_8)));
        }
        matchStatement.run(issuer, account.id(), new Days(month.atDay(1), month.atDay(MATCHED_UNTIL)));
        if (account.kind() == StatementAccountKind.BANK
                && certificates.ofDay(issuer, account.id(), odd).isEmpty()) {
            issueReconciliation.issue(issuer, account.id(), odd);
        }
    }

    /** Two transfers without a room, and money out that no refund explains. */
    private static String oddLines(LocalDate day) {
        return """
                交易日期,摘要,借方发生额,贷方发生额,对方户名,交易流水号
                %1$s,物业费,,120.00,某某,ODD1
                %1$s,转账,,88.50,未知,ODD2
                %1$s,退款,36.00,,某某,ODD3
                """.formatted(day);
    }
}
