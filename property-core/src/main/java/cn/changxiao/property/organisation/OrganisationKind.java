package cn.changxiao.property.organisation;

/** What an organisation is; decides what can be entrusted to it. */
public enum OrganisationKind {
    STREET_OFFICE("街道办事处"),
    HOUSING_AUTHORITY("住房和城乡建设部门"),
    PROPERTY_COMPANY("物业服务企业"),
    FALLBACK_MANAGER("准物业服务机构"),
    OWNERS_COMMITTEE("业主委员会"),
    FUND_CUSTODIAN("维修资金代管机构"),
    OPERATOR("专业经营单位");

    private final String label;

    OrganisationKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
