/**
 * Reconciliation of a manager's accounts: reads unmatched statement entries and the books, lets the rules of {@code
 * billing.matching} decide, and posts payments, suspense and match lines in chunks. What persons decide is in {@code hand},
 * what a day proves in {@code proof}; statements are imported elsewhere.
 */
package cn.changxiao.billing.reconciliation;
