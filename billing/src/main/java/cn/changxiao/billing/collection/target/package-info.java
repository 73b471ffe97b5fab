/**
 * What a street office expects of its street and of each manager, and what falls short of it: targets from a month on,
 * and alerts that are worked out from the monthly totals whenever somebody looks. It neither bills nor demands anything.
 */
package cn.changxiao.billing.collection.target;
