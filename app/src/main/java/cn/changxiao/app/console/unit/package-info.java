/** One unit: its owners in two times, sales and corrections, splits and merges, and the bills a late sale touches. */
package cn.changxiao.app.console.unit;
