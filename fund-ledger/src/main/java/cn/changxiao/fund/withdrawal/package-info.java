/** A repair paid from the fund: applied for, found eligible, apportioned by area, approved with a hold, paid by two
 * custodians. Votes, instalments and settlement are not here yet. */
package cn.changxiao.fund.withdrawal;
