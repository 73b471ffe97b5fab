/** Units over JSON: owners in two times, sales, splits and merges, and the bills a late sale touches. */
package cn.changxiao.app.api.unit;
