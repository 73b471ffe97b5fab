/** Writes vouchers: one at a time for people, in groups for files, with the same result. It asks nobody's role; the
 * jobs of the fund do. Reading is in {@code report}, checking what was written in {@code proof}. */
package cn.changxiao.fund.posting;
