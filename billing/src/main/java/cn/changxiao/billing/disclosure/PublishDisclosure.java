package cn.changxiao.billing.disclosure;

import cn.changxiao.billing.Managers;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;

/** A second person publishes a draft, which freezes its figures, or takes it from the table. */
@Singleton
public class PublishDisclosure {

    private static final String LOCK =
            "SELECT state, drafted_by FROM billing_disclosure WHERE disclosure_id = ? AND issuer_id = ? FOR UPDATE";
    private static final String DECIDE = """
            UPDATE billing_disclosure SET state = ?, published_by = ?, published_at = ?
            WHERE disclosure_id = ? AND state = 'DRAFT'
            """;
    private static final String WITHDRAW =
            "UPDATE billing_disclosure SET state = 'WITHDRAWN' WHERE disclosure_id = ? AND state = 'DRAFT'";

    private final Sql sql;
    private final Clock clock;
    private final DisclosedFees fees;
    private final AuditLog audit;

    PublishDisclosure(Sql sql, Clock clock, DisclosedFees fees, AuditLog audit) {
        this.sql = sql;
        this.clock = clock;
        this.fees = fees;
        this.audit = audit;
    }

    /**
     * Makes it public.
     *
     * @throws SamePersonCannotCheck if the viewer drafted it
     * @throws DisclosureNotDraft if it is published or withdrawn
     */
    @Transactional
    public void publish(Viewer viewer, DisclosureId disclosure) {
        Draft draft = lock(viewer, disclosure);
        long user = viewer.user().value();
        if (draft.by() == user) {
            throw new SamePersonCannotCheck("服务公示");
        }
        fees.freeze(disclosure);
        sql.update(DECIDE, "PUBLISHED", user, LocalDateTime.now(clock), disclosure.value());
        audit.record(viewer, "PublishDisclosure", "disclosure:" + disclosure, "公布");
    }

    /** Gives up a draft; anybody of the manager may. */
    @Transactional
    public void withdraw(Viewer viewer, DisclosureId disclosure) {
        lock(viewer, disclosure);
        sql.update(WITHDRAW, disclosure.value());
        audit.record(viewer, "WithdrawDisclosure", "disclosure:" + disclosure, "公布前撤回");
    }

    private Draft lock(Viewer viewer, DisclosureId disclosure) {
        Draft draft = sql.first(
                        LOCK,
                        row -> new Draft(DisclosureState.valueOf(row.getString("state")), row.getLong("drafted_by")),
                        disclosure.value(),
                        Managers.issuer(viewer, "公布服务公示").value())
                .orElseThrow(() -> new NotFound("服务公示", disclosure));
        if (draft.state() != DisclosureState.DRAFT) {
            throw new DisclosureNotDraft(disclosure, draft.state());
        }
        return draft;
    }

    private record Draft(DisclosureState state, long by) {}
}
