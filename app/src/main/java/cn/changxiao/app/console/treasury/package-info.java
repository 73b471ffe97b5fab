/** Where a book's money lies: at call, in time deposits and bonds, with what comes back when. Handing interest to the units
 * is in {@code interest}. */
package cn.changxiao.app.console.treasury;
