package cn.changxiao.billing.reconciliation;

import cn.changxiao.billing.matching.EntryToMatch;
import cn.changxiao.billing.matching.Match;
import cn.changxiao.property.money.Money;

/**
 * A line to be written: what a part of an entry is.
 *
 * @param target the id of payment, suspense or refund; 0 for others
 * @param isMade whether the match makes the target
 * @param expected what of the target's amount this part should be
 * @param why rule, score and explanation; its parts are not looked at
 */
public record MatchLine(
        long match,
        EntryToMatch entry,
        LineKind kind,
        long target,
        boolean isMade,
        Money amount,
        Money expected,
        Match why) {}
