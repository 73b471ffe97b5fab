/** The fund on the console: trial balance and vouchers, deposits, withdrawals, units' statements, the top-up list. */
package cn.changxiao.app.console.fund;
