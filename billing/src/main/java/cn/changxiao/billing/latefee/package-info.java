/**
 * Late fees: a rate per compound that two people agreed on under the cap of the place, none by default; simple and exact
 * by the day, never more than the principal, frozen in a dispute or a kept plan. Each month becomes bills of its own.
 */
package cn.changxiao.billing.latefee;
