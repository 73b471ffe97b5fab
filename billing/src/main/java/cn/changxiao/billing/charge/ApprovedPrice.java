package cn.changxiao.billing.charge;

import cn.changxiao.billing.price.Price;
import cn.changxiao.billing.tariff.FeeItem;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** An approved tariff of one compound. The latest that has begun counts, unless it has ended. */
public record ApprovedPrice(FeeItem item, long tariff, Price price, LocalDate from, LocalDate until) {

    /** The price on that day, if there is one. */
    public static Optional<ApprovedPrice> inForce(List<ApprovedPrice> prices, FeeItem item, LocalDate day) {
        return prices.stream()
                .filter(price -> price.item == item && !price.from.isAfter(day))
                .max(Comparator.comparing(ApprovedPrice::from))
                .filter(price -> day.isBefore(price.until));
    }
}
