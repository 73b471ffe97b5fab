/**
 * What runs by itself: nightly proofs and monthly runs, on Quartz with its tables in the database, so that all instances
 * share the work. Each run is recorded; what a run does is a use case of the module that owns it.
 */
package cn.changxiao.scheduler;
