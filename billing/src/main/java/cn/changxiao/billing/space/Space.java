package cn.changxiao.billing.space;

import java.time.LocalDate;

/** A parking space that a unit holds over a half-open period, as it stands in the list. */
public record Space(SpaceId id, String compound, String place, String number, LocalDate from, LocalDate until) {

    private static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);

    public boolean isOpenEnded() {
        return until.equals(OPEN_END);
    }
}
