/** What a person says of an entry: what it is where no rule explained it, or that its match was wrong. */
package cn.changxiao.billing.reconciliation.hand;
