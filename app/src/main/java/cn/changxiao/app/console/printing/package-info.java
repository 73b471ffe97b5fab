/** Paper of bills, alone and by the building, and the page on which anybody verifies a bill. */
package cn.changxiao.app.console.printing;
