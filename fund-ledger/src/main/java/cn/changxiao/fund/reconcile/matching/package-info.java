/**
 * Which entries of the bank and which lines of the books are the same money: by rules that know no database, by hand, and
 * taken back. It writes matches only; what is left over is shown by {@code reconcile}.
 */
package cn.changxiao.fund.reconcile.matching;
