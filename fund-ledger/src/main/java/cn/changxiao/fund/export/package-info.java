/**
 * The books in the two plain-text forms that free accounting programs read and check (hledger and ledger; beancount),
 * one archive per compound and calendar year. Nothing here computes a balance that the ledger does not also keep: an
 * archive whose sums differ from the kept ones is refused, not written.
 */
package cn.changxiao.fund.export;
