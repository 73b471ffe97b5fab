package cn.changxiao.app.navigation;

/** The groups of the menu, in the order they are shown. */
public enum Section {
    DESK("工作台", "home"),
    REGISTRY("小区与房屋", "building"),
    HANDOVER("设施移交", "handover"),
    DECISIONS("业主共同决定", "decisions"),
    MANAGEMENT("物业管理", "management"),
    FEES("收费", "fees"),
    BILLS("账单与标准", "bills"),
    ACCOUNTS("对账", "accounts"),
    COLLECTION("收缴与催缴", "collection"),
    FUND("维修资金", "fund"),
    OPERATIONS("系统", "operations");

    private final String title;
    private final String icon;

    Section(String title, String icon) {
        this.title = title;
        this.icon = icon;
    }

    public String title() {
        return title;
    }

    /** A name the template {@code parts/icon} knows. */
    public String icon() {
        return icon;
    }
}
