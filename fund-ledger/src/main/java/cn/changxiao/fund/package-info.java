/**
 * The special maintenance fund (住宅专项维修资金): other people's money for thirty years. The pure rules stand in
 * {@code ledger}; what they are written to in {@code posting}; each job of the fund in a package of its own. Fees are
 * not here: they belong to the manager, the fund belongs to the owners.
 */
package cn.changxiao.fund;
