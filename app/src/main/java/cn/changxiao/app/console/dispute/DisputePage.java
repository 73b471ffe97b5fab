package cn.changxiao.app.console.dispute;

import cn.changxiao.billing.dispute.Dispute;
import cn.changxiao.billing.dispute.DisputeState;
import cn.changxiao.billing.dispute.DisputeStep;
import cn.changxiao.property.party.Role;
import java.util.List;

/** One objection with what was said in it. */
public record DisputePage(Dispute dispute, List<DisputeStep> steps, Role role) {

    /** What the viewer may close it with; nothing for who only reads, or when it is closed. */
    public List<DisputeState> outcomes() {
        if (!dispute.isOpen() || role == Role.STREET_OFFICE) {
            return List.of();
        }
        return role == Role.OWNER
                ? List.of(DisputeState.WITHDRAWN)
                : List.of(DisputeState.REJECTED, DisputeState.UPHELD, DisputeState.WITHDRAWN);
    }
}
