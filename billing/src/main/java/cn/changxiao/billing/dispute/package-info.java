/**
 * Objections to what was billed: opened by the owner or the manager, closed with an outcome, every step kept. While one
 * is open, dunning and late fee stop for what it is about. What an upheld one takes off is an adjustment of its own.
 */
package cn.changxiao.billing.dispute;
