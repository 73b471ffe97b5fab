/**
 * Who owns which share of a unit, when, and since when we know: sales and corrections, and the history in both times.
 * The shares of a unit sum to one on every day on which it has an owner. Persons themselves are in {@code party},
 * splits and merges of units in {@code unitchange}.
 */
package cn.changxiao.property.ownership;
