package cn.changxiao.billing.plan;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.money.LargestRemainder;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What is to be paid by the end of a day. */
public record Instalment(LocalDate dueOn, Money amount) {

    /** No plan is longer: what stretches over more than three years outlives the limitation (民法典 art. 188). */
    public static final int MOST = 36;

    public Instalment {
        if (!amount.isPositive()) {
            throw new InvalidValue("每期金额须大于零，“%s”不行；请减少期数。".formatted(amount));
        }
    }

    /**
     * Equal monthly parts that sum to the total exactly; the fen left over go to the first ones.
     *
     * @throws InvalidValue if there are none or more than {@link #MOST}
     */
    public static List<Instalment> even(Money total, int count, LocalDate first) {
        if (count < 1 || count > MOST) {
            throw new InvalidValue("分期数须为 1 至 %d 期。".formatted(MOST));
        }
        List<Money> parts = LargestRemainder.split(total, Collections.nCopies(count, 1L));
        List<Instalment> instalments = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            instalments.add(new Instalment(first.plusMonths(i), parts.get(i)));
        }
        return List.copyOf(instalments);
    }
}
