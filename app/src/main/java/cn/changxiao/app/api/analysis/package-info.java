/** The analysis of collection rates, its targets and alerts as JSON. */
package cn.changxiao.app.api.analysis;
