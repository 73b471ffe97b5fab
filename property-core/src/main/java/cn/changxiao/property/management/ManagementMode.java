package cn.changxiao.property.management;

import cn.changxiao.property.organisation.OrganisationKind;

/** The forms of management (Civil Code 284); unmanaged time is a gap and no form. */
public enum ManagementMode {
    COMPANY("物业公司管理"),
    OTHER_MANAGER("其他管理人管理"),
    SELF_MANAGED("业主自行管理"),
    FALLBACK("托底过渡管理");

    private final String label;

    ManagementMode(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    boolean canBeGivenTo(OrganisationKind kind) {
        return switch (this) {
            case COMPANY -> kind == OrganisationKind.PROPERTY_COMPANY;
            case OTHER_MANAGER ->
                kind == OrganisationKind.PROPERTY_COMPANY || kind == OrganisationKind.FALLBACK_MANAGER;
            case SELF_MANAGED -> kind == OrganisationKind.OWNERS_COMMITTEE;
            case FALLBACK -> kind == OrganisationKind.FALLBACK_MANAGER;
        };
    }

    /** Whether the owners hire somebody (Civil Code 278(1)④). */
    boolean isHiring() {
        return this == COMPANY || this == OTHER_MANAGER;
    }

    /** Only the owners can manage without an organisation. */
    boolean needsOrganisation() {
        return this != SELF_MANAGED;
    }
}
