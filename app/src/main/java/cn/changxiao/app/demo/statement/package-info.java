/** The statements that bank and channel would have sent to the managers of the demo city, imported by the use cases. */
package cn.changxiao.app.demo.statement;
