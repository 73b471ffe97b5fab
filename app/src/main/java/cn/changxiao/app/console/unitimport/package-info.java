/** The pages that take units, owners and opening balances out of files, and the worker behind them. */
package cn.changxiao.app.console.unitimport;
