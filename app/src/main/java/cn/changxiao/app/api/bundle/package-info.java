/** Bundles as JSON. */
package cn.changxiao.app.api.bundle;
