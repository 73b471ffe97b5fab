package cn.changxiao.fund.treasury;

import cn.changxiao.fund.ledger.AccountTitle;

/** What the fund's money may be lent as (维修资金管理办法 art. 26): nothing else. */
public enum PlacementKind {
    /** 定期存款: may be broken before its time, at the interest the bank then pays. */
    TIME_DEPOSIT("定期存款", AccountTitle.BANK_DEPOSITS, AccountTitle.INTEREST_INCOME),
    /** 国债: new issues only, held to maturity. */
    TREASURY_BOND("国债", AccountTitle.TREASURY_BONDS, AccountTitle.BOND_INCOME);

    private final String label;
    private final AccountTitle asset;
    private final AccountTitle income;

    PlacementKind(String label, AccountTitle asset, AccountTitle income) {
        this.label = label;
        this.asset = asset;
        this.income = income;
    }

    public String label() {
        return label;
    }

    /** Where the principal stands until it comes back, at cost. */
    public AccountTitle asset() {
        return asset;
    }

    /** Where its interest goes when it comes. */
    public AccountTitle income() {
        return income;
    }
}
