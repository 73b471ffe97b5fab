package cn.changxiao.billing.reconciliation.proof;

import cn.changxiao.billing.reconciliation.MatchBook;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.Ids;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.bankstatement.account.StatementAccountId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.Collectors;

/** Freezes a proof: computed and written in one transaction, while nobody matches. */
@Singleton
class CertificateRows {

    private static final String LAST = """
            SELECT COALESCE(MAX(c.number), 0) FROM billing_reconciliation_certificate c WHERE c.account_id = ? AND c.day = ?
            """;
    private static final String INSERT = """
            INSERT INTO billing_reconciliation_certificate (certificate_id, issuer_id, account_id, day, number, content,
                content_hash, difference_count, issued_by, issued_by_name, issued_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final MatchBook book;
    private final ProveDay proveDay;
    private final AuditLog audit;

    CertificateRows(Sql sql, Ids ids, Clock clock, MatchBook book, ProveDay proveDay, AuditLog audit) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.book = book;
        this.proveDay = proveDay;
        this.audit = audit;
    }

    @Transactional
    ReconciliationCertificateId issue(Viewer viewer, StatementAccountId account, LocalDate day) {
        book.hold(viewer.organisationKey());
        DayProof proof = proveDay.prove(viewer, account, day);
        String content = proof.account() + "\n"
                + proof.lines().stream().map(CertificateLine::stored).collect(Collectors.joining("\n"));
        long number = sql.number(LAST, account.value(), day) + 1;
        long id = ids.next();
        sql.update(
                INSERT,
                id,
                viewer.organisationKey(),
                account.value(),
                day,
                number,
                content,
                hash(day, number, content),
                proof.differences().size(),
                viewer.user().value(),
                viewer.name(),
                LocalDateTime.now(clock));
        audit.record(
                viewer,
                "IssueReconciliation",
                "reconciliation:" + id,
                "%s 第 %d 号，差异 %d 项".formatted(day, number, proof.differences().size()));
        return new ReconciliationCertificateId(id);
    }

    static byte[] hash(LocalDate day, long number, String content) {
        return ContentHash.of(day, number, content);
    }
}
