/**
 * What other modules ask about hand-over: warranties and operators' duties. Acceptance, the facility register, transfer
 * and certificates live in the packages below.
 */
package cn.changxiao.handover;
