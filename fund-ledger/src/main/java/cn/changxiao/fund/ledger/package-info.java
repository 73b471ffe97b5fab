/**
 * The pure double-entry rules: titles, sides, postings and entries that cannot exist unbalanced. Knows no database,
 * no clock and no framework.
 */
package cn.changxiao.fund.ledger;
