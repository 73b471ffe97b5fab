/** The page of billing months: what is unfinished, closing, and opening again by two persons. */
package cn.changxiao.app.console.months;
