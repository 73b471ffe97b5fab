/**
 * The menu: every page that wants an entry says so with one annotation, and a user sees the entries the role may open.
 * It decides nothing about access; {@code @Secured} does.
 */
package cn.changxiao.app.navigation;
