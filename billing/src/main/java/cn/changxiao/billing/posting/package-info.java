/**
 * Writes the bills of compounds of a signed-off run: several compounds in one transaction, each exactly once, or parked
 * with the figures that were signed off and those of now. Plans nothing ({@code chunk}) and decides nothing about the
 * run ({@code run}).
 */
package cn.changxiao.billing.posting;
