/** The pages of bundles: the street office proposes and confirms, managers read theirs. */
package cn.changxiao.app.console.bundle;
