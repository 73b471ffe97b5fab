/** Seals vouchers into a log nobody can rewrite unseen: a Merkle tree over all vouchers, its root signed every day and
 * anchored outside the database. It writes no voucher; what outsiders check with stands in {@code offline}. */
package cn.changxiao.fund.seal;
