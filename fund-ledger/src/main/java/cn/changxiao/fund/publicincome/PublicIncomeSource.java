package cn.changxiao.fund.publicincome;

import cn.changxiao.fund.ledger.AccountTitle;

/** Where the income comes from, which decides its title. */
public enum PublicIncomeSource {
    /** Parking, advertising and the like on common parts. */
    COMMON_PARTS("公共收益（利用共用部位、共用设施设备经营）", AccountTitle.COMMON_PART_INCOME),
    /** The residual value of scrapped common facilities. */
    DISPOSAL("共用设施设备报废残值", AccountTitle.DISPOSAL_INCOME);

    private final String label;
    private final AccountTitle title;

    PublicIncomeSource(String label, AccountTitle title) {
        this.label = label;
        this.title = title;
    }

    public String label() {
        return label;
    }

    /** 4201 or 4301. */
    public AccountTitle title() {
        return title;
    }
}
