package cn.changxiao.billing.shift;

import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.UserId;
import java.time.LocalDateTime;
import java.util.Optional;

/** A cashier's time at the drawer. {@code change} is the counted cash it began with. */
public record Shift(
        ShiftId id,
        UserId cashier,
        String cashierName,
        Money change,
        LocalDateTime openedAt,
        Optional<Closing> closing,
        Optional<Acknowledgement> acknowledgement) {

    public boolean isOpen() {
        return closing.isEmpty();
    }

    /** Closed but not yet seen by a second person. */
    public boolean isWaiting() {
        return !isOpen() && acknowledgement.isEmpty();
    }

    /** What the drawer should have held, what was counted in it, and why they differ. */
    public record Closing(LocalDateTime at, Money expected, Money counted, String reason) {

        /** Positive if there was more cash than expected. */
        public Money difference() {
            return counted.minus(expected);
        }
    }

    /** Who has seen the close. */
    public record Acknowledgement(String name, LocalDateTime at) {}
}
