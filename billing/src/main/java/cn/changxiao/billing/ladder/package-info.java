/**
 * How a manager demands fees, as data that two people agree on: stages, channels, words, quiet hours. The channels are a
 * closed list without any utility, and words that threaten to cut one off are refused (民法典 art. 944). Sends nothing.
 */
package cn.changxiao.billing.ladder;
