/**
 * The body in which the owners of a compound govern themselves, by whatever name: its terms, members, powers and filing.
 * What owners decide together is in {@code decision}; who manages the compound is in {@code management}.
 */
package cn.changxiao.property.committee;
