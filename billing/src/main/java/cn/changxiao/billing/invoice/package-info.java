/**
 * Invoices that payers ask for: what of the money received can still be invoiced, the request file for the tax
 * platform, the register of issued numbers, and red letters where invoiced money was given back. The platform issues;
 * deposits into the maintenance fund are never invoiced (财税〔2016〕36号附件2).
 */
package cn.changxiao.billing.invoice;
