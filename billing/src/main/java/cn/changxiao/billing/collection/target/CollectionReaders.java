package cn.changxiao.billing.collection.target;

import cn.changxiao.billing.Managers;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.RoleMissing;
import cn.changxiao.property.party.Viewer;

/** Who may look behind the rates: those who oversee an area see every manager in it, a manager itself alone. */
public final class CollectionReaders {

    private CollectionReaders() {}

    /**
     * The manager whose bills alone the viewer sees; 0 for all in the area.
     *
     * @throws RoleMissing for everybody else
     */
    public static long onlyIssuer(Viewer viewer) {
        viewer.require(
                "查看收缴分析", Role.STREET_OFFICE, Role.HOUSING_AUTHORITY, Role.PROPERTY_COMPANY, Role.FALLBACK_MANAGER);
        return Managers.onlyIssuer(viewer);
    }

    /** @throws RoleMissing for managers too: it is about others of their kind */
    public static void requireOverseer(Viewer viewer) {
        viewer.require("比较各管理单位", Role.STREET_OFFICE, Role.HOUSING_AUTHORITY);
    }
}
