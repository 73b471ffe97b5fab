/** What tests of pages share: the running console on a real database, and a small browser. */
package cn.changxiao.app.testing;
