/** What units of the fund had on a day, as known now or at an earlier moment. */
package cn.changxiao.app.console.asof;
