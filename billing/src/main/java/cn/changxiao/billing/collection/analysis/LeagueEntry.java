package cn.changxiao.billing.collection.analysis;

import cn.changxiao.billing.collection.CollectionTotals;

/**
 * A manager or compound before it is ranked.
 *
 * @param id of the manager or compound
 * @param beside the manager of a compound, or how many compounds a manager has
 */
record LeagueEntry(long id, String name, String beside, CollectionTotals totals) {}
