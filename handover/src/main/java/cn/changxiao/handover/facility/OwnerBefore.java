package cn.changxiao.handover.facility;

/** Who owned a facility before the works; with the meter boundary it decides the duty. */
public enum OwnerBefore {
    OPERATOR_OWNED("专业经营单位"),
    OWNERS_COMMON("业主共有"),
    FORMER_EMPLOYER("原产权单位"),
    GOVERNMENT("政府"),
    UNKNOWN("权属不清");

    private final String label;

    OwnerBefore(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /**
     * Whether it takes the owners' decision to give it away. What nobody can show to be theirs counts as the owners'
     * (Civil Code 274).
     */
    public boolean isOwnersToGive() {
        return this == OWNERS_COMMON || this == UNKNOWN;
    }
}
