/** Printing receipts. What a receipt says is read in {@code payment}; how often it was printed, {@code printing} knows. */
package cn.changxiao.billing.receipt;
