/** What the demo shows of arrears: demands, evidence, a dispute and a payment plan, all through the use cases. */
package cn.changxiao.app.demo.arrears;
