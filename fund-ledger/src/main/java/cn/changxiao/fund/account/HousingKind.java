package cn.changxiao.fund.account;

import cn.changxiao.fund.ledger.AccountTitle;

/** Whose fund a set of books keeps; 财会〔2020〕7号 keeps the two apart. */
public enum HousingKind {
    /** 商品住宅, with the non-residential units beside it. */
    COMMODITY("商品住宅", AccountTitle.COMMODITY_HOUSING_FUND),
    /** 已售公有住房. */
    PUBLIC_HOUSING("已售公有住房", AccountTitle.PUBLIC_HOUSING_FUND);

    private final String label;
    private final AccountTitle fundTitle;

    HousingKind(String label, AccountTitle fundTitle) {
        this.label = label;
        this.fundTitle = fundTitle;
    }

    public String label() {
        return label;
    }

    /** The net-asset title under which the units' balances stand. */
    public AccountTitle fundTitle() {
        return fundTitle;
    }
}
