/**
 * Which unit holds which parking space, so that parking can be charged per space. Does not decide who may have a space,
 * and is no contract of lease.
 */
package cn.changxiao.billing.space;
