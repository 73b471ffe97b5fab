/**
 * Collection rates a street office can trust: four written definitions over monthly totals that are kept in the
 * transaction of every bill and payment and proven every night against the immutable rows. A page never scans history.
 */
package cn.changxiao.billing.collection;
