/** Owners' decisions as JSON for other systems: the same commands and the same refusals as the console's pages. */
package cn.changxiao.app.api.decision;
