/**
 * A building that is gone (灭失, 维修资金管理办法 art. 29): what its sub-accounts have is owed (借 5101 / 贷 2001) and then paid to
 * the owners, and the selling unit's part to the selling unit or, where that is no more, to the treasury. Every step takes
 * two persons; the sub-accounts end with the booking. The registry's record of the building is not changed here.
 */
package cn.changxiao.fund.loss;
