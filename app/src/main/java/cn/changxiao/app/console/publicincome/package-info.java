/** The page of what common parts earn and scrapped facilities leave. */
package cn.changxiao.app.console.publicincome;
