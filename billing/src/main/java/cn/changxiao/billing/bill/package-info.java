/**
 * Bills as documents: lists, one bill with why each amount, and the paper. A bill is never changed here; it comes from
 * {@code run} and is paid in {@code payment}.
 */
package cn.changxiao.billing.bill;
