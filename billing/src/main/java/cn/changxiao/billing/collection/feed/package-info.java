/**
 * Collection rates for other modules, through a port of the core. Shows nothing and checks no viewer: who asks answers for
 * whom it tells.
 */
package cn.changxiao.billing.collection.feed;
