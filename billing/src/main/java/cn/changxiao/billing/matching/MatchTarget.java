package cn.changxiao.billing.matching;

import cn.changxiao.property.money.Money;

/**
 * What an entry is matched with.
 *
 * @param expected what the books say; a unit's is what is paid for it
 */
public record MatchTarget(TargetKind kind, long id, Money expected) {}
