/** Who did what and when, for ever. Not a log of requests: only commands that changed something are here. */
package cn.changxiao.property.audit;
