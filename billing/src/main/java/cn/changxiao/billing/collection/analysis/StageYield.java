package cn.changxiao.billing.collection.analysis;

import cn.changxiao.property.money.Money;
import cn.changxiao.property.money.Rate;

/**
 * What the demands of one stage were followed by: of the amounts demanded, what was paid by the end of day 14 and of day 30
 * after them. It tells what came after, not what came because of it: some would have paid without a word.
 *
 * @param channel how it was demanded; empty if managers do it in different ways
 * @param demands all of the time looked at, also those whose days are not over
 * @param demanded14 by demands whose 14 days are over
 * @param paid14 of it, at most what was demanded of each month
 */
public record StageYield(
        int stage, String channel, long demands, Money demanded14, Money paid14, Money demanded30, Money paid30) {

    public Rate within14() {
        return new Rate(paid14.fen(), demanded14.fen());
    }

    public Rate within30() {
        return new Rate(paid30.fen(), demanded30.fen());
    }
}
