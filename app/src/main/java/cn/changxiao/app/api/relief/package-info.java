/** The API about reliefs and subsidies. */
package cn.changxiao.app.api.relief;
