/**
 * The proof that what is owed, paid and paid back agrees row by row. It reads everything and mends nothing; the collection
 * rates have a proof of their own.
 */
package cn.changxiao.billing.receivable;
