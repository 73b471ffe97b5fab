/**
 * How an issuer rounds each fee item and shares it within a month: what holds, and how two persons change it from a month
 * to come on. Whether an item counts in collection rates is not the manager's to change and stands with the item.
 */
package cn.changxiao.billing.itemrule;
