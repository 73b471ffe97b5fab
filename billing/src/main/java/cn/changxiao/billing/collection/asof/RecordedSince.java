package cn.changxiao.billing.collection.asof;

import cn.changxiao.property.money.Money;

/**
 * What was recorded after a day about what had happened by that day; it explains the difference between the figures known
 * then and those known now to the fen.
 *
 * @param billed bills of the month issued later
 * @param lowered adjustments, waivers and voids, negative
 * @param received money received by the day, of the month or for earlier ones
 * @param takenBack of such money, negative
 * @param arrears by how much arrears at the start of the month changed
 */
public record RecordedSince(Money billed, Money lowered, Money received, Money takenBack, Money arrears) {

    public static final RecordedSince NOTHING =
            new RecordedSince(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

    static RecordedSince due(long fen) {
        return new RecordedSince(positive(fen), negative(fen), Money.ZERO, Money.ZERO, Money.ZERO);
    }

    static RecordedSince money(long fen) {
        return new RecordedSince(Money.ZERO, Money.ZERO, positive(fen), negative(fen), Money.ZERO);
    }

    static RecordedSince arrears(long fen) {
        return new RecordedSince(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ofFen(fen));
    }

    public RecordedSince plus(RecordedSince other) {
        return new RecordedSince(
                billed.plus(other.billed),
                lowered.plus(other.lowered),
                received.plus(other.received),
                takenBack.plus(other.takenBack),
                arrears.plus(other.arrears));
    }

    public boolean isNothing() {
        return equals(NOTHING);
    }

    private static Money positive(long fen) {
        return Money.ofFen(Math.max(0, fen));
    }

    private static Money negative(long fen) {
        return Money.ofFen(Math.min(0, fen));
    }
}
