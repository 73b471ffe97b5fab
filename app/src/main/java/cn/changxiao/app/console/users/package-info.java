/** The administrator's list of users. Passwords and sessions are the business of the register's {@code login}. */
package cn.changxiao.app.console.users;
