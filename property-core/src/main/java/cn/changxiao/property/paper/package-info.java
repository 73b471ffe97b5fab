/**
 * The owners' decisions on paper: ballot papers, results, certificates. What stands on them is decided elsewhere; here it
 * is only set on pages.
 */
package cn.changxiao.property.paper;
