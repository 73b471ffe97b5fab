/**
 * What is charged and at what price: fee items and effective-dated prices that a second person approves. Computes the
 * amount of a unit's month; does not decide whether the unit is billed, which is {@code run}.
 */
package cn.changxiao.billing.tariff;
