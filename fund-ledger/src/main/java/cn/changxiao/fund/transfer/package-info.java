/**
 * 划转: the fund of a whole compound goes to its owners' assembly (维修资金管理办法 art. 15 and 16): prepared by one person from
 * the assembly's notice, carried out by another with one voucher per book (借 3001 or 3002 by unit / 贷 1001), and certified to
 * the fen. The sub-accounts end; the assembly keeps the books from then on.
 */
package cn.changxiao.fund.transfer;
