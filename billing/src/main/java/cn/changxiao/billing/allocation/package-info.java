/**
 * In which order a payment pays what is open: a rule of the manager, kept as data and changed by two persons, and the
 * payer's own choice of bills, which goes before it. Only the order lives here; the allocating itself is in payment.
 */
package cn.changxiao.billing.allocation;
