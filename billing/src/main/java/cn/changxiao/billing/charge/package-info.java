/**
 * What a unit is charged for a month and why, computed from prices, payers, relief, spaces and days without touching
 * anything: the arithmetic of fees. Does not read or write tables, does not number or post bills ({@code run}), and
 * knows nothing of money received.
 */
package cn.changxiao.billing.charge;
