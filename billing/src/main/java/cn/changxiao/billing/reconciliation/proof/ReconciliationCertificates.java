package cn.changxiao.billing.reconciliation.proof;

import cn.changxiao.billing.Managers;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.bankstatement.account.StatementAccountId;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Reads what a manager certified, as it was; a row that was altered does not agree with its hash and is not shown. */
@Singleton
public class ReconciliationCertificates {

    private static final String CERTIFICATE = """
            SELECT c.certificate_id, c.day, c.number, c.content, c.content_hash, c.issued_by_name, c.issued_at
            FROM billing_reconciliation_certificate c
            """;
    private static final String ONE = CERTIFICATE + "WHERE c.certificate_id = ? AND c.issuer_id = ?";
    private static final String OF_DAY =
            CERTIFICATE + "WHERE c.account_id = ? AND c.day = ? AND c.issuer_id = ? ORDER BY c.number DESC";

    private final Sql sql;

    ReconciliationCertificates(Sql sql) {
        this.sql = sql;
    }

    /** @throws NotFound if there is none, or it is another manager's */
    public ReconciliationCertificate one(Viewer viewer, ReconciliationCertificateId id) {
        return sql.first(ONE, ReconciliationCertificates::read, id.value(), issuer(viewer))
                .orElseThrow(() -> new NotFound("对账证明", id));
    }

    /** The newest first. */
    public List<ReconciliationCertificate> ofDay(Viewer viewer, StatementAccountId account, LocalDate day) {
        return sql.list(OF_DAY, ReconciliationCertificates::read, account.value(), day, issuer(viewer));
    }

    private static long issuer(Viewer viewer) {
        return Managers.issuer(viewer, "查看对账证明").value();
    }

    private static ReconciliationCertificate read(ResultSet row) throws SQLException {
        LocalDate day = row.getObject("day", LocalDate.class);
        int number = row.getInt("number");
        String content = row.getString("content");
        byte[] hash = row.getBytes("content_hash");
        if (!Arrays.equals(hash, CertificateRows.hash(day, number, content))) {
            throw new IllegalStateException("certificate %d was altered".formatted(row.getLong("certificate_id")));
        }
        List<String> lines = content.lines().toList();
        return new ReconciliationCertificate(
                new ReconciliationCertificateId(row.getLong("certificate_id")),
                new DayProof(
                        lines.get(0),
                        day,
                        lines.stream().skip(1).map(CertificateLine::restored).toList()),
                number,
                HexFormat.of().formatHex(hash),
                row.getString("issued_by_name"),
                row.getObject("issued_at", LocalDateTime.class));
    }
}
