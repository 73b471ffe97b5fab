package cn.changxiao.app.console.collection.asof;

import cn.changxiao.app.page.Format;
import cn.changxiao.billing.collection.CollectionTotals;
import cn.changxiao.billing.collection.asof.AsOfBoard;
import cn.changxiao.billing.collection.asof.Knowledge;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.money.Rate;
import cn.changxiao.property.party.Role;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A month as of a day.
 *
 * @param known what the figures at the top rest on; the table shows both
 */
public record AsOfPage(AsOfBoard board, Knowledge known, LocalDate today, Role role) {

    /** The other kind of figures. */
    public Knowledge other() {
        return known == Knowledge.KNOWN_THEN ? Knowledge.KNOWN_NOW : Knowledge.KNOWN_THEN;
    }

    public CollectionTotals totals() {
        return board.totals(known);
    }

    /** A committee reads rates, not who changed what. */
    public boolean mayReadRevisions() {
        return role != Role.OWNERS_COMMITTEE;
    }

    public boolean hasNextDay() {
        return board.day().isBefore(today);
    }

    /** The same page as of another day. */
    public String at(LocalDate day) {
        return "/collection/as-of?month=%s&day=%s&known=%s".formatted(board.month(), day, known);
    }

    /** 无账单 if nothing was due, which is neither 0 nor 100 %. */
    public static String text(Rate rate) {
        return rate.isDefined() ? Format.percent(rate) : "无账单";
    }

    /** How many percentage points more are known now, of the two numbers as they are shown. */
    public static String points(Rate then, Rate now) {
        if (!then.isDefined() || !now.isDefined()) {
            return Format.NOTHING;
        }
        BigDecimal points = now.percentValue(2).subtract(then.percentValue(2));
        return signed(points.signum(), points.abs().toPlainString());
    }

    /** With its sign, so that a change is seen as one. */
    public static String change(Money money) {
        Money size = money.isNegative() ? money.negated() : money;
        return signed(Long.signum(money.fen()), Format.money(size));
    }

    public static Money received(CollectionTotals totals) {
        return totals.onTime().plus(totals.late());
    }

    private static String signed(int sign, String size) {
        return switch (sign) {
            case 0 -> "0";
            case 1 -> "+" + size;
            default -> "−" + size;
        };
    }
}
