/** Pages of reliefs and subsidies, their approval and claims. Arithmetic and rules are billing's. */
package cn.changxiao.app.console.relief;
