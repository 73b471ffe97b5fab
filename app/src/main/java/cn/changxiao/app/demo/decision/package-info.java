/** What the owners of the demo city have decided; how they came to decide it is not acted out here. */
package cn.changxiao.app.demo.decision;
