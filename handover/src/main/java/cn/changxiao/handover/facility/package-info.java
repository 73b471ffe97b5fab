/**
 * The facility register of a compound: what there is, who owned it before the works, who must keep and repair it on a
 * day. How a facility changes hands is in {@code transfer}.
 */
package cn.changxiao.handover.facility;
