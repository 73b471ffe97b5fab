/** What happened at the counter of the demo's company in the last days. */
package cn.changxiao.app.demo.counter;
