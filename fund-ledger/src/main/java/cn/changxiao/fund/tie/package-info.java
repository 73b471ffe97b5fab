/**
 * The daily four-way tie: what the units have, what the postings of each building come to, what the general ledger says and
 * what lies at the bank are one number; where they are not, the account, title, voucher or match that is wrong is named. The
 * nightly proof of every rule over all books at once is in {@code proof}.
 */
package cn.changxiao.fund.tie;
