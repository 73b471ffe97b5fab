package cn.changxiao.handover.acceptance;

import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.RoleMissing;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes over the acceptances of a whole city at once. The first key stands for the list: a list that was loaded before
 * is answered with the ids it got then.
 */
@Singleton
public class LoadAcceptances {

    private final Acceptances acceptances;
    private final AuditLog audit;

    LoadAcceptances(Acceptances acceptances, AuditLog audit) {
        this.acceptances = acceptances;
        this.audit = audit;
    }

    /** Ids in the order of the list. */
    @Transactional
    public List<AcceptanceId> load(Viewer viewer, List<NewAcceptance> list) {
        if (viewer.role() != Role.ADMINISTRATOR) {
            throw new RoleMissing("批量载入验收记录");
        }
        if (list.isEmpty()) {
            return List.of();
        }
        if (acceptances.find(list.get(0).key(), list.get(0).hash()).isPresent()) {
            return loadedBefore(list);
        }
        List<AcceptanceId> given = acceptances.add(viewer, list);
        audit.record(viewer, "LoadAcceptances", "acceptances", "批量载入验收记录 %d 条。".formatted(list.size()));
        return given;
    }

    private List<AcceptanceId> loadedBefore(List<NewAcceptance> list) {
        List<AcceptanceId> earlier = new ArrayList<>(list.size());
        for (NewAcceptance acceptance : list) {
            Optional<AcceptanceId> found = acceptances.find(acceptance.key(), acceptance.hash());
            earlier.add(
                    found.orElseThrow(() -> new IllegalStateException("a loaded list has grown: " + acceptance.key())));
        }
        return earlier;
    }
}
