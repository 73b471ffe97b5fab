/**
 * Subsidies: a third party pays a share of some units' bills for some months. It is a payer, so what is due stays as it
 * is and its money counts as received. What lowers the charge itself is {@code relief}.
 */
package cn.changxiao.billing.subsidy;
