package cn.changxiao.fund.ledger;

/** Where an account stands: in the general ledger, or below it as the sub-account of a unit. */
public enum AccountLevel {
    /** 总账: one account per title. */
    GENERAL,
    /** 分户账: one account per unit (and one for the unit's selling organisation, where public housing was sold). */
    UNIT
}
