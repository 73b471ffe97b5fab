package cn.changxiao.handover.facility;

/** Who paid for a facility in the works. */
public enum FundingSource {
    CENTRAL_SUBSIDY("中央补助资金"),
    LOCAL_BUDGET("地方财政资金"),
    SPECIAL_BOND("专项债券"),
    OPERATOR("专业经营单位出资"),
    OWNERS("居民出资"),
    MAINTENANCE_FUND("维修资金"),
    SOCIAL_CAPITAL("社会资本");

    private final String label;

    FundingSource(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
