package cn.changxiao.billing.matching;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** A score that explains itself: {@code 金额一致 60，户名一致 25，日期相差 1 天 10}. */
final class Reasons {

    static final int CERTAIN = 100;

    private static final int AMOUNT = 60;
    private static final int AMOUNT_NEARLY = 55;
    private static final int NAME = 25;
    private static final int PLACE = 25;
    private static final int SAME_DAY = 15;
    private static final int LESS_A_DAY = 5;

    private final List<String> texts = new ArrayList<>();
    private int points;

    Reasons amount(String what) {
        return add(what, AMOUNT);
    }

    Reasons amountNearly(String what) {
        return add(what, AMOUNT_NEARLY);
    }

    Reasons nameIf(boolean agrees) {
        return agrees ? add("户名一致", NAME) : this;
    }

    Reasons placeIf(boolean agrees) {
        return agrees ? add("房号一致", PLACE) : this;
    }

    Reasons days(LocalDate one, LocalDate other) {
        long apart = apart(one, other);
        int worth = (int) Math.max(0, SAME_DAY - LESS_A_DAY * apart);
        return add(apart == 0 ? "同日" : "日期相差 %d 天".formatted(apart), worth);
    }

    int points() {
        return Math.min(CERTAIN, points);
    }

    String text() {
        return String.join("，", texts);
    }

    static long apart(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other));
    }

    private Reasons add(String what, int worth) {
        texts.add(what + " " + worth);
        points += worth;
        return this;
    }
}
