/**
 * Bill runs: preview, sign-off by a second person, posting, exactly once and resumable at any point. A run never changes
 * a bill that exists; what it bills is planned by {@code chunk} and written by {@code posting}.
 *
 * <p>What was signed off is what is posted: the lines are planned again, and a compound whose figures or lines differ is
 * parked with both.
 */
package cn.changxiao.billing.run;
