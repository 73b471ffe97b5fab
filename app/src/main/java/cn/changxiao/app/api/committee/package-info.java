/** The API about the bodies in which owners govern themselves. */
package cn.changxiao.app.api.committee;
