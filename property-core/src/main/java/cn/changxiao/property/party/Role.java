package cn.changxiao.property.party;

/** What a user acts as; decides the home page and the commands, while the organisation decides the rows. */
public enum Role {
    /** 街道办: reads everything in its area, records acceptance, entrusts fallback managers. */
    STREET_OFFICE,
    /** 住建部门 of a county or city: reads the collection rates of every street in its area and changes nothing. */
    HOUSING_AUTHORITY,
    /** 物业公司: bills, collects, hands in fund applications. */
    PROPERTY_COMPANY,
    /** 准物业 (托底过渡管理): as a company, with basic services and a term. */
    FALLBACK_MANAGER,
    /** 业主委员会: approves withdrawals from the fund. */
    OWNERS_COMMITTEE,
    /** 维修资金代管机构: keeps the fund's books. */
    FUND_CUSTODIAN,
    /** 专业经营单位: takes over utility facilities. */
    OPERATOR,
    /** 业主: sees the own units only. */
    OWNER,
    /** 系统管理员: users and imports, no money. */
    ADMINISTRATOR
}
