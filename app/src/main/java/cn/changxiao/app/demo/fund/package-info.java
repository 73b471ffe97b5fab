/** What the banks and the custodian of the demo city do for its maintenance funds. */
package cn.changxiao.app.demo.fund;
