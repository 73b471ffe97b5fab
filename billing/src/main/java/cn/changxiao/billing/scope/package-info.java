/**
 * What a bill run may bill: which of the managed compounds, and how far into the future. Bundles of compounds are not
 * known to the registry yet and will be one more scope.
 */
package cn.changxiao.billing.scope;
