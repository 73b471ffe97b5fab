package cn.changxiao.billing.space;

import cn.changxiao.billing.Managers;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/** A manager writes down that a unit gives its parking space back; doing so twice for one day is doing it once. */
@Singleton
public class ReleaseSpace {

    private static final String OWN = """
            SELECT valid_from, valid_until FROM billing_space
            WHERE space_id = ? AND recorded_by_organisation = ? FOR UPDATE
            """;
    private static final String RELEASE = "UPDATE billing_space SET valid_until = ? WHERE space_id = ?";

    private final Sql sql;
    private final AuditLog audit;

    ReleaseSpace(Sql sql, AuditLog audit) {
        this.sql = sql;
        this.audit = audit;
    }

    /**
     * Ends the holding.
     *
     * @param until the first day on which the unit does not hold it any more
     * @throws NotFound if the viewer's organisation has written down no such holding
     */
    @Transactional
    public void release(Viewer viewer, SpaceId space, LocalDate until) {
        long issuer = Managers.issuer(viewer, "登记车位").value();
        boolean isWithin = sql.first(
                        OWN,
                        row -> until.isAfter(row.getObject("valid_from", LocalDate.class))
                                && !until.isAfter(row.getObject("valid_until", LocalDate.class)),
                        space.value(),
                        issuer)
                .orElseThrow(() -> new NotFound("车位登记", space));
        if (!isWithin) {
            throw new InvalidValue("停用日 %s 须在启用日之后，且不晚于已登记的停用日。".formatted(until));
        }
        sql.update(RELEASE, until, space.value());
        audit.record(viewer, "ReleaseSpace", "space:" + space, "自 %s 起停用".formatted(until));
    }
}
