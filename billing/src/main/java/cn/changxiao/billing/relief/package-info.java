/**
 * Relief of fees by rule: vacant units, low income, other grounds, each on evidence, by two persons and with an end. It
 * lowers what is charged and so leaves the denominator of the collection rates. Does not touch bills that are issued:
 * those are adjusted.
 */
package cn.changxiao.billing.relief;
