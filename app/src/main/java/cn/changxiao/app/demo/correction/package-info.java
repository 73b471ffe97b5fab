/** Bills of the demo city that were put right and money of it that went back, in every state a person may meet. */
package cn.changxiao.app.demo.correction;
