package cn.changxiao.app.console.closing;

import java.util.Arrays;

/** Which statement over which time a page shows. */
public enum StatementChoice {
    BALANCE_SHEET("资产负债表", false),
    MONTHLY_INCOME("收支表（月）", false),
    YEARLY_INCOME("收支表（年）", true),
    NET_ASSET_CHANGES("净资产变动表", true);

    private final String label;
    private final boolean isYearly;

    StatementChoice(String label, boolean isYearly) {
        this.label = label;
        this.isYearly = isYearly;
    }

    /** The first one unless the address names another. */
    static StatementChoice of(String name) {
        return Arrays.stream(values())
                .filter(choice -> choice.name().equalsIgnoreCase(name.replace('-', '_')))
                .findFirst()
                .orElse(BALANCE_SHEET);
    }

    public String label() {
        return label;
    }

    public boolean isYearly() {
        return isYearly;
    }
}
