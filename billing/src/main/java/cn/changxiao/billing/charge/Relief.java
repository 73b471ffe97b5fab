package cn.changxiao.billing.charge;

import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;

/**
 * An approved relief of one item of a unit over a half-open period: a share in parts per million, or a fixed sum a
 * month, never both. It lowers what is charged, so what is relieved never becomes due. A unit has at most one relief of
 * an item on a day.
 */
public record Relief(long id, FeeItem item, long sharePpm, Money perMonth, LocalDate from, LocalDate until) {

    public static final long WHOLE = 1_000_000;

    public Relief {
        boolean isShare = sharePpm > 0 && sharePpm <= WHOLE && perMonth.isZero();
        boolean isSum = sharePpm == 0 && perMonth.isPositive();
        if (!isShare && !isSum) {
            throw new InvalidValue("减免须为 0 至 100% 之间的比例，或大于 0 元的每月定额，二者选一。");
        }
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    /** What is relieved of {@code whole}, where {@code month} is what the same terms come to in the whole month. */
    Money of(Money whole, Money month, Rounding rounding) {
        if (sharePpm > 0) {
            return rounding.share(whole, sharePpm, WHOLE);
        }
        return month.isZero()
                ? Money.ZERO
                : rounding.share(whole, perMonth.min(month).fen(), month.fen());
    }
}
