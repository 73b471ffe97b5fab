/**
 * What the rates mean: who stands where and how sure that is, how old arrears are, how fast a month's bills are paid, what
 * the next months may bring, and what a change or a demand has brought. Everything is computed when it is asked for, from
 * the monthly totals where they say enough; nothing here is stored or decided.
 */
package cn.changxiao.billing.collection.analysis;
