/** The API of what is done with the fund's accounts beside deposits and repairs: receipts, refunds, losses, transfers. */
package cn.changxiao.app.api.fund.accounts;
