/**
 * Fees: what every feature of billing shares. Tariffs, runs, bills, payments and collection rates live in the packages
 * below. Billing knows nothing of the maintenance fund: fee money is the manager's, fund money the owners'.
 */
package cn.changxiao.billing;
