/** Pages of objections to bills: what owners and managers open, read and answer. */
package cn.changxiao.app.console.dispute;
