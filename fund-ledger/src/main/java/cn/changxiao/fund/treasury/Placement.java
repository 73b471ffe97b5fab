package cn.changxiao.fund.treasury;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.daycount.DayCount;
import cn.changxiao.fund.voucher.JournalId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.UserId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A time deposit or bond as it stands; {@code interest} is what was paid, known when its return is recorded. */
public record Placement(
        PlacementId id,
        BookId book,
        PlacementKind kind,
        String institution,
        String certificate,
        Money principal,
        long ratePpm,
        DayCount basis,
        LocalDate placedOn,
        LocalDate maturesOn,
        PlacementState state,
        UserId maker,
        Optional<JournalId> journal,
        Optional<Return> back) {

    private static final long MILLION = 1_000_000;

    /** What its certificate promises until it matures, by days, rounded half up; a year of its own counts as 365. */
    public Money promisedInterest() {
        return Money.ofFen(BigDecimal.valueOf(principal.fen())
                .multiply(BigDecimal.valueOf(ratePpm * ChronoUnit.DAYS.between(placedOn, maturesOn)))
                .divide(
                        BigDecimal.valueOf((basis == DayCount.ACTUAL_360 ? 360 : 365) * MILLION),
                        0,
                        RoundingMode.HALF_UP)
                .longValueExact());
    }

    /** Whether its money is out. */
    public boolean isOut() {
        return state == PlacementState.PLACED || state == PlacementState.RETURN_RECORDED;
    }

    /** Whether it should have come back. */
    public boolean isDue(LocalDate today) {
        return state == PlacementState.PLACED && !today.isBefore(maturesOn);
    }

    /** {@code 1.5%}. */
    public String rate() {
        return BigDecimal.valueOf(ratePpm, 4).stripTrailingZeros().toPlainString() + "%";
    }

    /** How it came back; a reason stands with what came before its time. */
    public record Return(
            LocalDate returnedOn, Money interest, String reason, UserId maker, Optional<JournalId> journal) {}
}
