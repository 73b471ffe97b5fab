/**
 * What an event brought: the rates of a compound before and after its manager changed, it was bundled or its renovation was
 * accepted, beside compounds of its street in which nothing of the kind happened. Computed when asked for, nothing is kept.
 */
package cn.changxiao.billing.collection.effect;
