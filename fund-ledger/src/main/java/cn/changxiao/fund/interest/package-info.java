/** Income of a book handed to every sub-account by its balance and days: preview, agreement, restartable posting, and a
 * pool 3101 that afterwards holds only what nobody has been given. How the money came in is in {@code income} and
 * {@code treasury}; writing the vouchers is in {@code posting}. */
package cn.changxiao.fund.interest;
