/**
 * Money that has arrived and belongs to nobody yet: a transfer without a name, a callback that was refused, a match that
 * was undone. It waits until it is paid in for a unit or returned by two persons, and is never deleted. Not a place for
 * a unit's over-payments, which are its credit.
 */
package cn.changxiao.billing.suspense;
