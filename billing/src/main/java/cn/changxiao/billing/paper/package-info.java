/**
 * Bills as paper: one, or a stack in delivery order. What a bill says is read in {@code bill}; how often it was printed,
 * {@code printing} counts.
 */
package cn.changxiao.billing.paper;
