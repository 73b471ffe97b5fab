/** What the demo shows of reconciliation: matched days, money in suspense and a certificate with a difference. */
package cn.changxiao.app.demo.reconciliation;
