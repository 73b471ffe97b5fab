/**
 * Logging in and out over the web: the session cookie, the form token and the viewer of a request. Passwords, lock-out
 * and sessions themselves belong to {@code property.party}.
 */
package cn.changxiao.app.login;
