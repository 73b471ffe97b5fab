package cn.changxiao.property.result;

import cn.changxiao.property.Sql;
import cn.changxiao.property.certificate.CertificateNumber;
import cn.changxiao.property.certificate.CertificateScope;
import cn.changxiao.property.certificate.IssueCertificate;
import cn.changxiao.property.certificate.NewCertificate;
import cn.changxiao.property.decision.Decision;
import cn.changxiao.property.decision.FrozenRules;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.policy.PolicyParameter;
import cn.changxiao.property.roll.FrozenRoll;
import cn.changxiao.property.roll.RollLine;
import cn.changxiao.property.roll.Rolls;
import cn.changxiao.property.tally.Tally;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** Has a certificate issued for a decision that has taken effect, dated by the step that made it so. */
@Singleton
class Certification {

    private static final String EFFECTIVE_ON =
            "SELECT taken_at FROM decision_step WHERE decision_id = ? AND state = 'EFFECTIVE'";

    private final Sql sql;
    private final FrozenRules rules;
    private final Rolls rolls;
    private final IssueCertificate issueCertificate;

    Certification(Sql sql, FrozenRules rules, Rolls rolls, IssueCertificate issueCertificate) {
        this.sql = sql;
        this.rules = rules;
        this.rolls = rolls;
        this.issueCertificate = issueCertificate;
    }

    /** The certificate's number, the same again when asked again; empty if the decision names no use. */
    Optional<CertificateNumber> certify(Viewer viewer, Decision decision, Tally tally) {
        return decision.subject().map(subject -> {
            Decision.Publication publication = decision.publication().orElseThrow();
            FrozenRoll roll = rolls.get(decision.votingOrThrow("出具凭证").roll());
            LocalDate effectiveOn = sql.first(
                            EFFECTIVE_ON,
                            row -> row.getObject(1, LocalDateTime.class),
                            decision.id().value())
                    .orElseThrow()
                    .toLocalDate();
            return issueCertificate.issue(
                    viewer,
                    new NewCertificate(
                            subject,
                            decision.id().value(),
                            decision.compound(),
                            decision.title(),
                            CertificateScope.of(
                                    decision.scopeText(),
                                    rolls.lines(roll.id()).stream()
                                            .map(RollLine::unit)
                                            .toList()),
                            decision.cap(),
                            roll.hash(),
                            ResultText.of(tally),
                            publication.from(),
                            publication.until(),
                            effectiveOn,
                            rules.deadline(decision.id(), PolicyParameter.CERTIFICATE_VALIDITY, effectiveOn)
                                    .value()));
        });
    }
}
