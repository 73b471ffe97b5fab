package cn.changxiao.billing.disclosure;

import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.money.Rate;

/**
 * The fees of one item over the months disclosed.
 *
 * @param units how many units were billed
 * @param due billed less what was taken back; relief is left out
 */
public record DisclosedFee(FeeItem item, int units, Money due, Money relief, Money received) {

    public Money open() {
        return due.minus(received);
    }

    /** Received of due; undefined when nothing was due. */
    public Rate rate() {
        return new Rate(received.fen(), Math.max(0, due.fen()));
    }
}
