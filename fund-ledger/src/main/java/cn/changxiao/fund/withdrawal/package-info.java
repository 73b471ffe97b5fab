/**
 * A repair paid from the fund: apportioned by area, approved by the owners' certificate with a hold, paid by two
 * custodians. The application is in {@code application}; instalments and settlement are not here yet.
 */
package cn.changxiao.fund.withdrawal;
