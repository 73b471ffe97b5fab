/** What the owners of the demo city have decided: certificates of decisions long past, and votes led day by day. */
package cn.changxiao.app.demo.decision;
