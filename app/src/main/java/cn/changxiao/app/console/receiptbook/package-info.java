/** The page of the numbered receipts for deposits: ranges, what waits for a receipt, what was handed out. */
package cn.changxiao.app.console.receiptbook;
