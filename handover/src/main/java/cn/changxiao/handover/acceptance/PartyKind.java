package cn.changxiao.handover.acceptance;

/** In what capacity somebody took part in an acceptance (昌吉州实施意见: 共同验收的单位). */
public enum PartyKind {
    BUILDER("建设单位（实施主体）"),
    STREET_OFFICE("街道办事处"),
    COMMUNITY("社区"),
    OWNERS_COMMITTEE("业主委员会"),
    OWNER_REPRESENTATIVES("业主代表"),
    DESIGNER("设计单位"),
    CONTRACTOR("施工单位"),
    SUPERVISOR("监理单位"),
    PIPELINE_OWNER("管线单位");

    private final String label;

    PartyKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
