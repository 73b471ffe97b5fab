/** The cashier's counter: finds the unit, shows what is open of it, and takes the money into the open shift. */
package cn.changxiao.billing.counter;
