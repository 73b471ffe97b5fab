/**
 * Money taken off bill items again, whatever the reason: what was paid is open once more and waits as the unit's credit.
 * Why it is taken back (an adjustment, a void, a refund) is decided in the packages of those names.
 */
package cn.changxiao.billing.release;
