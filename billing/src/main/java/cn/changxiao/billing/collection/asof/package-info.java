/**
 * Collection rates of one month as of any past day, as they were known on that day and as they are known now, computed from
 * the immutable rows of that one month: what was billed for it, the money for it, and the money received in it for earlier
 * months. Never from history; arrears come from the kept totals and the log of revisions. Boards of today are in the
 * package above.
 */
package cn.changxiao.billing.collection.asof;
