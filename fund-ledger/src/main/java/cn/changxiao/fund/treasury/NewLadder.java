package cn.changxiao.fund.treasury;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.money.LargestRemainder;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A sum spread over time deposits that mature one after the other, so that some of it can always be used: equal parts, a
 * fen more for the shorter ones where it does not divide.
 */
public record NewLadder(
        BusinessKey key,
        BookId book,
        String institution,
        String certificate,
        Money total,
        LocalDate placedOn,
        List<Rung> rungs) {

    private static final int MOST_RUNGS = 12;

    public NewLadder {
        rungs = List.copyOf(rungs);
        if (rungs.isEmpty() || rungs.size() > MOST_RUNGS) {
            throw new InvalidValue("阶梯存款须有 1 至 %d 个期限。".formatted(MOST_RUNGS));
        }
        if (rungs.stream().map(Rung::months).distinct().count() < rungs.size()) {
            throw new InvalidValue("阶梯存款的期限不得重复。");
        }
    }

    /** One deposit per rung; together they are the total to the fen. */
    public List<NewPlacement> placements() {
        List<Money> parts = LargestRemainder.split(total, Collections.nCopies(rungs.size(), 1L));
        return IntStream.range(0, rungs.size())
                .mapToObj(i -> new NewPlacement(
                        new BusinessKey(key.value() + ":" + rungs.get(i).months()),
                        book,
                        PlacementKind.TIME_DEPOSIT,
                        institution,
                        rungs.size() == 1 ? certificate : "%s-%d".formatted(certificate, i + 1),
                        parts.get(i),
                        rungs.get(i).ratePpm(),
                        placedOn,
                        placedOn.plusMonths(rungs.get(i).months()),
                        ""))
                .toList();
    }

    /** A term in months with its yearly rate in parts per million. */
    public record Rung(int months, long ratePpm) {

        private static final int LONGEST_MONTHS = 60;

        public Rung {
            if (months < 1 || months > LONGEST_MONTHS) {
                throw new InvalidValue("存期须为 1 至 %d 个月，现为 %d 个月。".formatted(LONGEST_MONTHS, months));
            }
        }
    }
}
