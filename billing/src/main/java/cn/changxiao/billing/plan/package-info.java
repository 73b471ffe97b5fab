/**
 * Payment plans: arrears in instalments, agreed by a second person of the manager, kept or broken by what was paid by
 * the day. While a plan is kept, dunning and late fee pause for its items. It takes no money and changes no bill.
 */
package cn.changxiao.billing.plan;
