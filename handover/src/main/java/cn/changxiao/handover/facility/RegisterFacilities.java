package cn.changxiao.handover.facility;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.VisibleCompounds;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.RoleMissing;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Enters facilities into the register, a list at a time. A street office or committee enters those of compounds it
 * sees; the administrator takes over the lists of a whole city.
 */
@Singleton
public class RegisterFacilities {

    private final Facilities facilities;
    private final VisibleCompounds compounds;
    private final AuditLog audit;

    RegisterFacilities(Facilities facilities, VisibleCompounds compounds, AuditLog audit) {
        this.facilities = facilities;
        this.compounds = compounds;
        this.audit = audit;
    }

    /** Ids in the order of the list. */
    @Transactional
    public List<FacilityId> register(Viewer viewer, BusinessKey key, List<NewFacility> list) {
        if (list.isEmpty()) {
            throw new InvalidValue("设施清单是空的，请至少填写一项设施。");
        }
        requireAllowed(viewer, list);
        List<FacilityId> given = facilities.add(key, list);
        audit.record(viewer, "RegisterFacilities", "facilities:" + key, "登记设施 %d 项。".formatted(list.size()));
        return given;
    }

    private void requireAllowed(Viewer viewer, List<NewFacility> list) {
        if (viewer.role() == Role.ADMINISTRATOR) {
            return;
        }
        if (viewer.role() != Role.STREET_OFFICE && viewer.role() != Role.OWNERS_COMMITTEE) {
            throw new RoleMissing("登记设施");
        }
        Set<CompoundId> touched =
                list.stream().map(facility -> facility.place().compound()).collect(Collectors.toSet());
        if (touched.size() > 1) {
            throw new InvalidValue("一份设施清单只能属于一个小区，请按小区分别登记。");
        }
        touched.forEach(compound -> compounds.require(viewer, compound));
    }
}
