/**
 * What a statement tells, whatever file it comes in: movements of money, refused rows, totals, and what its columns mean.
 * Values only.
 */
package cn.changxiao.property.bankstatement.format;
