/** Pages about the bodies in which owners govern themselves: their terms, and what is due about them. */
package cn.changxiao.app.console.committee;
