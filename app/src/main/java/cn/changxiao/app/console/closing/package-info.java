/** Pages of closing the fund's books and of the Ministry's three statements; the rest of the fund is in {@code fund}. */
package cn.changxiao.app.console.closing;
