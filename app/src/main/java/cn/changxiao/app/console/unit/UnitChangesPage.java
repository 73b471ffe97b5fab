package cn.changxiao.app.console.unit;

import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.unitchange.UnitChangeState;
import cn.changxiao.property.unitchange.UnitChangeSummary;
import java.util.List;

/** Splits and merges, with what the viewer may do about each. */
public record UnitChangesPage(UserId viewer, boolean mayCarryOut, List<UnitChangeSummary> changes) {

    static UnitChangesPage of(Viewer viewer, List<UnitChangeSummary> changes) {
        boolean mayCarryOut = viewer.role() == Role.STREET_OFFICE || viewer.role() == Role.FUND_CUSTODIAN;
        return new UnitChangesPage(viewer.user(), mayCarryOut, changes);
    }

    public boolean mayCarryOut(UnitChangeSummary change) {
        return mayCarryOut && isOpen(change) && !change.proposedBy().equals(viewer);
    }

    public boolean isOpen(UnitChangeSummary change) {
        return change.state() == UnitChangeState.PROPOSED;
    }

    /** The colour of the badge. */
    public String tone(UnitChangeSummary change) {
        return switch (change.state()) {
            case PROPOSED -> "warn";
            case DONE -> "good";
            case DROPPED -> "neutral";
        };
    }
}
