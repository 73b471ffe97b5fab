/**
 * What a split or merge of units does to the fund: sub-accounts close and their balance and first deposit go to those
 * of the new units by a voucher, to the fen; and who held a sub-account on a day, as known at a moment. A sale moves no
 * money: the balance goes with the unit (维修资金管理办法 art. 28).
 */
package cn.changxiao.fund.succession;
