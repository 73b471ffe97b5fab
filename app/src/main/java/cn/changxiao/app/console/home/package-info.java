/** The way in: each role's first page, who is logged in, and what this software is. */
package cn.changxiao.app.console.home;
