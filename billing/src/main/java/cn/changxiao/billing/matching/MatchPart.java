package cn.changxiao.billing.matching;

import cn.changxiao.property.money.Money;

/** How much of an entry goes to one target; the parts of an entry sum to the entry. */
public record MatchPart(long entry, MatchTarget target, Money amount) {}
