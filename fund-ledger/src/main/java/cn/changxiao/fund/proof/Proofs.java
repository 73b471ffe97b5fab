package cn.changxiao.fund.proof;

import cn.changxiao.property.Sql;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.Optional;

/** Reads what proofs have found. */
@Singleton
public class Proofs {

    private static final String LATEST = """
            SELECT proof_id, proved_at, journals, postings, accounts, milliseconds
            FROM fund_proof ORDER BY proved_at DESC, proof_id DESC LIMIT 1
            """;

    private static final String FINDINGS = """
            SELECT rule, subject, expected_fen, found_fen FROM fund_finding WHERE proof_id = ? ORDER BY finding_no LIMIT 200
            """;

    private final Sql sql;

    Proofs(Sql sql) {
        this.sql = sql;
    }

    /** The last proof with its first 200 findings. */
    public Optional<Proof> latest() {
        return sql.first(
                LATEST,
                row -> new Proof(
                        row.getObject("proved_at", LocalDateTime.class),
                        row.getLong("journals"),
                        row.getLong("postings"),
                        row.getLong("accounts"),
                        row.getLong("milliseconds"),
                        sql.list(
                                FINDINGS,
                                finding -> new Finding(
                                        ProofRule.valueOf(finding.getString("rule")),
                                        finding.getString("subject"),
                                        finding.getLong("expected_fen"),
                                        finding.getLong("found_fen")),
                                row.getLong("proof_id"))));
    }
}
