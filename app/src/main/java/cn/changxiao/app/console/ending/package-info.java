/** The page of empty sub-accounts that end. */
package cn.changxiao.app.console.ending;
