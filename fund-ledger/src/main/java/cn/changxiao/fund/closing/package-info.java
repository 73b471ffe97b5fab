/**
 * Closing the books: months in order, December with the year's transfers (期末结转), each against a checklist, and
 * opening the last one again by two persons. What is printed of the periods is in {@code statement}.
 */
package cn.changxiao.fund.closing;
