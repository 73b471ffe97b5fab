/** Balances of the fund at a point in time as JSON. */
package cn.changxiao.app.api.asof;
