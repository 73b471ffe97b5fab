/** Prices of every kind, parking spaces, reliefs and a subsidy for the demo city; all begin after the drawn history. */
package cn.changxiao.app.demo.charge;
