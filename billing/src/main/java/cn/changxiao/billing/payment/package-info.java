/**
 * Money received for a unit: recorded once, allocated to the oldest open items first, the rest kept as the unit's
 * credit. Amounts stay money, never months. Statement import and matching will feed the same {@link
 * cn.changxiao.billing.payment.RecordPayments}.
 */
package cn.changxiao.billing.payment;
