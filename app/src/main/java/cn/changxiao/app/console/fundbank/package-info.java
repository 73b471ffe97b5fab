/** The special account at the bank beside the books: outstanding items, matches by rule and by hand, the reconciliation. */
package cn.changxiao.app.console.fundbank;
