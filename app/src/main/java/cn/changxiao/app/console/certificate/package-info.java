/** The pages on certificates of the owners' decisions, and the papers and files of the decisions behind them. */
package cn.changxiao.app.console.certificate;
