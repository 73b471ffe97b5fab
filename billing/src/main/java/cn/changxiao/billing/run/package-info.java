/**
 * Bill runs: preview, sign-off by a second person, posting compound by compound, exactly once and resumable at any
 * point. A run bills whole months at the price that was previewed; it never changes a bill that exists.
 *
 * <p>What was signed off is what is posted: the preview counts in Java, the posting computes in SQL, and a compound
 * whose two results differ is parked with both.
 */
package cn.changxiao.billing.run;
