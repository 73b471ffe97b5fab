/**
 * Opening fee balances from a file: what was unpaid before the system was introduced, as immutable bills of earlier
 * months. It prices nothing: an amount stands as the file says it.
 */
package cn.changxiao.billing.opening;
