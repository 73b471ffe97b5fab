/**
 * Money paid back: of a payment, whole or in part, or of a unit's credit. Asked for by one person, approved by another, paid
 * out with the channel's transaction. Money that never belonged to a unit goes back from suspense, not from here.
 */
package cn.changxiao.billing.refund;
