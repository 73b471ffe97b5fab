package cn.changxiao.handover.acceptance;

import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.estate.VisibleCompounds;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.RoleMissing;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The street office records a joint acceptance; from its day the warranties run. */
@Singleton
public class RecordAcceptance {

    private final Acceptances acceptances;
    private final VisibleCompounds compounds;
    private final RequiredParties required;
    private final AuditLog audit;
    private final Clock clock;

    RecordAcceptance(
            Acceptances acceptances,
            VisibleCompounds compounds,
            RequiredParties required,
            AuditLog audit,
            Clock clock) {
        this.acceptances = acceptances;
        this.compounds = compounds;
        this.required = required;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The acceptance as recorded.
     *
     * @throws AcceptedInTheFuture if the day has not come
     * @throws AcceptanceNotJoint if a party is missing that the policy of the place asks for
     */
    @Transactional
    public AcceptanceId record(Viewer viewer, NewAcceptance acceptance) {
        if (viewer.role() != Role.STREET_OFFICE) {
            throw new RoleMissing("登记联合验收");
        }
        compounds.require(viewer, acceptance.compound());
        Optional<AcceptanceId> earlier = acceptances.find(acceptance.key(), acceptance.hash());
        if (earlier.isPresent()) {
            return earlier.get();
        }
        LocalDate today = LocalDate.now(clock);
        if (acceptance.acceptedOn().isAfter(today)) {
            throw new AcceptedInTheFuture(acceptance.acceptedOn(), today);
        }
        required.require(acceptance);
        AcceptanceId id = acceptances.add(viewer, List.of(acceptance)).get(0);
        audit.record(
                viewer,
                "RecordAcceptance",
                "acceptance:" + id,
                "登记验收：%s，%s，结论%s。"
                        .formatted(
                                acceptance.project(),
                                acceptance.acceptedOn(),
                                acceptance.conclusion().label()));
        return id;
    }
}
