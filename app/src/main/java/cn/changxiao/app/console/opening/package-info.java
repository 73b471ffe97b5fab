/** The page that proves imported opening balances of the fund to the fen. */
package cn.changxiao.app.console.opening;
