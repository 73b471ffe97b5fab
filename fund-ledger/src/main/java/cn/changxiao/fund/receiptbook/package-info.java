/**
 * The register of the numbered receipts (专用票据, 维修资金管理办法 art. 14) that are handed out for deposits: ranges received,
 * numbers handed out without a gap, voids. Not the vouchers of the books, and not the receipts for fees.
 */
package cn.changxiao.fund.receiptbook;
