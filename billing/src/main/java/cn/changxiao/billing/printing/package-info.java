/**
 * Who printed which bill or receipt when, and how often. It counts paper and knows nothing of what stands on it; the
 * paper itself is drawn where bills and receipts are.
 */
package cn.changxiao.billing.printing;
