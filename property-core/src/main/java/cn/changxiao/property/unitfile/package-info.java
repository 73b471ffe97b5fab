/**
 * Understands the rows of files of units: inventory (楼盘表), owners and opening balances, in one sheet or in several. It
 * knows columns, cells and their remedies; it asks no register and writes nothing.
 */
package cn.changxiao.property.unitfile;
