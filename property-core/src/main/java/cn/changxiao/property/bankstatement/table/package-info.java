/**
 * Statements that are tables: finding the header by its names, reading cells as people and banks write them, telling rows
 * from totals. What a column means comes from a column map; nothing here knows one bank from another.
 */
package cn.changxiao.property.bankstatement.table;
