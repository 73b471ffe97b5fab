/** Accounts day by day: what statements say, what matching made of it and why, and the three-way certificate. */
package cn.changxiao.app.console.reconciliation;
