package cn.changxiao.fund.establish;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.money.LargestRemainder;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * When a demand is due: {@code count} parts, equal to the fen with the earlier ones taking what is left over, the first on
 * {@code firstDue} and the next each so many months later.
 */
public record Instalments(int count, LocalDate firstDue, int monthsApart) {

    private static final int MOST = 36;
    private static final int MOST_MONTHS = 12;

    public Instalments {
        if (count < 1 || count > MOST) {
            throw new InvalidValue("分期数须为 1 至 %d 期：%d。".formatted(MOST, count));
        }
        if (monthsApart < 1 || monthsApart > MOST_MONTHS) {
            throw new InvalidValue("每期间隔须为 1 至 %d 个月：%d。".formatted(MOST_MONTHS, monthsApart));
        }
    }

    /** The parts of a demand in their order; their sum is the demand. */
    public List<Part> of(Money demand) {
        List<Money> amounts = LargestRemainder.split(demand, Collections.nCopies(count, 1L));
        List<Part> parts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            parts.add(new Part(i + 1, firstDue.plusMonths((long) i * monthsApart), amounts.get(i)));
        }
        return parts;
    }

    /** How much of a demand is due at the end of a day. */
    public Money dueBy(Money demand, LocalDate day) {
        return Money.sum(of(demand).stream()
                .filter(part -> !part.due().isAfter(day))
                .map(Part::amount)
                .toList());
    }

    /** One instalment. */
    public record Part(int number, LocalDate due, Money amount) {}
}
