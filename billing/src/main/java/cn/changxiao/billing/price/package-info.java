/**
 * The sealed family of prices, each of which computes a month of a unit exactly. Does not know compounds, days, payers
 * or approval: which price holds when is {@code tariff}, what is charged of it is {@code charge}.
 */
package cn.changxiao.billing.price;
