/** Pages for importing statements of bank, WeChat and Alipay accounts, and for telling what their columns mean. */
package cn.changxiao.app.console.statement;
