/**
 * Cashiers' shifts: cash from the counted float to the counted close, the difference explained and seen by a second
 * person. A shift owns no money: what was taken are payments, which name their shift.
 */
package cn.changxiao.billing.shift;
