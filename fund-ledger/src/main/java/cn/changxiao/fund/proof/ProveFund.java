package cn.changxiao.fund.proof;

import cn.changxiao.fund.seal.AuditSeal;
import cn.changxiao.fund.seal.LogFault;
import cn.changxiao.property.Ids;
import cn.changxiao.property.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The nightly proof: every rule over all books in one snapshot, then the sealed log; the result is kept and what is
 * wrong is shouted.
 */
@Singleton
public class ProveFund {

    private static final Logger LOG = LoggerFactory.getLogger(ProveFund.class);

    private static final int KEPT_FINDINGS_MAX = 10_000;

    private static final String PROOF = """
            INSERT INTO fund_proof (proof_id, proved_at, journals, postings, accounts, findings, milliseconds)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String FINDING = """
            INSERT INTO fund_finding (proof_id, finding_no, rule, subject, expected_fen, found_fen)
            VALUES (?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final FundSnapshot snapshot;
    private final AuditSeal auditSeal;

    ProveFund(Sql sql, Ids ids, Clock clock, FundSnapshot snapshot, AuditSeal auditSeal) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.snapshot = snapshot;
        this.auditSeal = auditSeal;
    }

    /** Proves all books; changes nothing but the record of proofs. */
    public Proof prove() {
        Instant start = clock.instant();
        Proof seen = snapshot.look(LocalDateTime.now(clock));
        List<Finding> findings = new ArrayList<>(seen.findings());
        auditSeal.audit().forEach(fault -> findings.add(finding(fault)));
        long milliseconds = Duration.between(start, clock.instant()).toMillis();
        Proof proof =
                new Proof(seen.provedAt(), seen.journals(), seen.postings(), seen.accounts(), milliseconds, findings);
        keep(proof);
        if (proof.holds()) {
            LOG.info("proved {} journals and {} postings in {} ms", proof.journals(), proof.postings(), milliseconds);
        } else {
            LOG.error(
                    "the fund's books are wrong in {} places", proof.findings().size());
        }
        return proof;
    }

    private static Finding finding(LogFault fault) {
        ProofRule rule = switch (fault.rule()) {
            case SEALED_IN_TIME -> ProofRule.SEALED_IN_TIME;
            case LEAVES_FOLLOW_VOUCHERS -> ProofRule.LEAVES_FOLLOW_VOUCHERS;
            case TREE_FOLLOWS_LEAVES -> ProofRule.TREE_FOLLOWS_LEAVES;
            case ROOTS_ARE_ANCHORED -> ProofRule.ROOTS_ARE_ANCHORED;
        };
        return new Finding(rule, fault.subject(), fault.expected(), fault.found());
    }

    private void keep(Proof proof) {
        long id = ids.next();
        sql.update(
                PROOF,
                id,
                proof.provedAt(),
                proof.journals(),
                proof.postings(),
                proof.accounts(),
                proof.findings().size(),
                proof.milliseconds());
        List<Object[]> rows = new ArrayList<>();
        for (Finding finding : proof.findings()) {
            if (rows.size() < KEPT_FINDINGS_MAX) {
                rows.add(new Object[] {
                    id, rows.size() + 1, finding.rule().name(), finding.subject(), finding.expected(), finding.found()
                });
            }
        }
        sql.batch(FINDING, rows);
    }
}
