/**
 * What each person may see of owners' decisions: lists, one decision with all its facts and arithmetic, who has taken
 * part, and an owner's own votes. It changes nothing; what counts is decided in {@code decision} and {@code result}.
 */
package cn.changxiao.property.noticeboard;
