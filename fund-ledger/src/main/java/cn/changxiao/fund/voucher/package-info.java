/** What is written into a book: drafts, their numbers and the two people who answer for them. Pure values; the
 * writing is in {@code posting}. */
package cn.changxiao.fund.voucher;
