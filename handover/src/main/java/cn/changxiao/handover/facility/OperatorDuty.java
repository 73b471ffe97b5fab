package cn.changxiao.handover.facility;

import cn.changxiao.property.party.OrganisationId;
import java.util.Optional;

/**
 * Repair of this facility is an operator's own duty, so the fund must not pay for it (维修资金管理办法 art. 25). The operator
 * is absent when only its kind is known; the reason is one Chinese sentence.
 */
public record OperatorDuty(FacilityId facility, Optional<OrganisationId> operator, String reason) {}
