/** What compounds and single units have in the fund, and the year's statements on paper. Books and vouchers are not here. */
package cn.changxiao.app.console.unitfund;
