/** The pages of those who run the service: scheduled tasks and their history. */
package cn.changxiao.app.console.operations;
