/**
 * What was recorded about a month after the month had ended: late bills and openings, adjustments, receipts of an earlier
 * day, money taken back. Written in the transaction that records it, never changed, proven every night. It says what the
 * figures of a past day have become since; the figures themselves are in {@code asof}.
 */
package cn.changxiao.billing.collection.revision;
