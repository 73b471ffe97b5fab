/**
 * Collection rates rolled up: one month over any part of the viewer's area, split by place, manager, fee item, mode of
 * management or age of the houses, down to the bills behind a cell. Everything is read from monthly and yearly totals in a
 * bounded number of statements; nothing is kept here and no bill is read except in the list of bills.
 */
package cn.changxiao.billing.collection.rollup;
