/** The bundles of the demo city. */
package cn.changxiao.app.demo.bundle;
