/**
 * What stands beside the rates of a month and never inside them: what left the denominator by relief, adjustment, waiver
 * or void, and what is disputed or vacant though it counts. Reads open disputes, reliefs and the month's adjustments, not
 * the history of bills.
 */
package cn.changxiao.billing.collection.apart;
