/**
 * Demanding what is overdue, stage by stage of a ladder: cases and the demands made in them. It stops for what is disputed,
 * planned or paid. It changes no bill, and has no way to touch a utility (民法典 art. 944).
 */
package cn.changxiao.billing.dunning;
