/**
 * The rules by which statement entries are matched, without any database: exact references first, then scores that
 * explain themselves, one-to-many and many-to-one last. What is equally good is never decided by a machine, and the
 * order of lines changes nothing. Reading the books and posting the result is {@code billing.reconciliation}.
 */
package cn.changxiao.billing.matching;
