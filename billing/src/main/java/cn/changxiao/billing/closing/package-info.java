/**
 * Closed billing months: which months of an issuer are closed, who closes them after which checks, and how two persons
 * open one again. Whoever bills for, receives into or takes back from a month asks {@code BillingMonths} in its own
 * transaction; what then follows from the answer is that package's business.
 */
package cn.changxiao.billing.closing;
