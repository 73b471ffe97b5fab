/**
 * Who owns which share of a unit, when, and since when we know. The shares of a unit sum to one on every day on which
 * it has an owner. Persons themselves are in {@code party}.
 */
package cn.changxiao.property.ownership;
