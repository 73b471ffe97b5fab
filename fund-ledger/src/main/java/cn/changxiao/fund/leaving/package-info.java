/**
 * How sub-accounts end whose money leaves the fund: nothing open may count on them, their first deposits leave with the
 * money, and they take no voucher afterwards. Why the money leaves is the business of {@code loss} and {@code transfer};
 * splits and merges carry theirs in {@code succession}.
 */
package cn.changxiao.fund.leaving;
