/**
 * Collection rates to hand on: a month as a workbook and as the report that a street sends to the county. Both say what the
 * board says, from the same roll-up; nothing is computed here but sums for a line of text.
 */
package cn.changxiao.billing.collection.report;
