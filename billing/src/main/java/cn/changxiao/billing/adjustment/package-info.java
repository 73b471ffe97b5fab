/**
 * Bills lowered, partly given up or taken back whole: proposed by one person, approved by another, written as reversing
 * items. A bill itself never changes; a higher amount is billed anew by {@code run}, money is paid back by {@code refund}.
 */
package cn.changxiao.billing.adjustment;
