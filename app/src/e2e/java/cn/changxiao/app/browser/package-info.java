/** The console seen through a real Chromium, on the desk and on a phone. */
package cn.changxiao.app.browser;
