/**
 * Balances at a point in time: checkpoints written when a month is closed, and what was true on a day as it is known now or
 * was known at any earlier moment, from the last checkpoint and the few entries after it.
 */
package cn.changxiao.fund.asof;
