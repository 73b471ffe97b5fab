/** The built-in gateway to payment channels, and the command that signs a callback for a test. */
package cn.changxiao.app.gateway;
