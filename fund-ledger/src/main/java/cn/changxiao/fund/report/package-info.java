/** What people read of the books: trial balance, ties, statements, vouchers, overviews. Each read asks who is looking. */
package cn.changxiao.fund.report;
