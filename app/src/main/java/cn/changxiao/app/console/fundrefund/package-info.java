/** The page of refunds of deposits to the fund. Refunds of fees are in {@code console.refund}. */
package cn.changxiao.app.console.fundrefund;
