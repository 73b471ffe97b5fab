/** Pages of dunning: preview, cases, letters and their evidence, messages, the ladder and late fee rates. */
package cn.changxiao.app.console.dunning;
