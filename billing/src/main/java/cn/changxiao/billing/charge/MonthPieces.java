package cn.changxiao.billing.charge;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.price.Price;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.estate.Area;
import cn.changxiao.property.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pieces of one item's month in the order of days; neighbours on equal terms are put together. */
final class MonthPieces {

    private final Area area;
    private final FeeItem item;
    private final BillingMonth month;
    private final Rounding rounding;
    private final List<Piece> pieces = new ArrayList<>(1);
    private final List<Parked> parked = new ArrayList<>(0);

    MonthPieces(UnitToCharge unit, FeeItem item, BillingMonth month, Rounding rounding) {
        this.area = unit.unit().area();
        this.item = item;
        this.month = month;
        this.rounding = rounding;
    }

    void charge(Piece next) {
        int last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last).isContinuedBy(next)) {
            Piece before = pieces.get(last);
            pieces.set(last, before.to(next.until()));
        } else {
            pieces.add(next);
        }
    }

    void park(ParkReason reason, int from, int until) {
        int last = parked.size() - 1;
        if (last >= 0 && parked.get(last).reason() == reason && end(parked.get(last)) == from) {
            Parked before = parked.get(last);
            parked.set(last, new Parked(item, reason, before.firstDay(), until + 1 - before.firstDay()));
        } else {
            parked.add(new Parked(item, reason, from + 1, until - from));
        }
    }

    void addTo(List<Charge> charges, List<Parked> days) {
        pieces.forEach(piece -> charges.add(charge(piece.price().price(), piece)));
        days.addAll(parked);
    }

    private Charge charge(Price price, Piece piece) {
        Money before = upTo(price, piece, piece.from());
        Money until = upTo(price, piece, piece.until());
        Optional<Relief> relief = piece.relief();
        Money relieved = relief.map(given -> relievedOf(given, until, piece).minus(relievedOf(given, before, piece)))
                .orElse(Money.ZERO);
        return new Charge(
                item,
                month,
                piece.from() + 1,
                piece.until() - piece.from(),
                piece.price().tariff(),
                price.quantityHundredths(area, piece.spaces()),
                price.priceE4(),
                until.minus(before),
                relieved,
                relief.map(Relief::id).orElse(0L),
                piece.payer());
    }

    /** What the month on these terms has come to by the end of so many days. */
    private Money upTo(Price price, Piece piece, int days) {
        if (!price.isProrated()) {
            return days == 0 ? Money.ZERO : Charges.month(price, area, piece.spaces(), rounding);
        }
        long product = Math.multiplyExact(price.month(area, piece.spaces()), (long) days);
        return rounding.fen(product, Price.PER_FEN * month.days());
    }

    private Money relievedOf(Relief relief, Money whole, Piece piece) {
        return relief.of(whole, Charges.month(piece.price().price(), area, piece.spaces(), rounding), rounding);
    }

    private static int end(Parked days) {
        return days.firstDay() - 1 + days.days();
    }

    /** Days [from, until) from 0 on the same terms. */
    record Piece(int from, int until, long payer, ApprovedPrice price, int spaces, Optional<Relief> relief) {

        boolean isContinuedBy(Piece next) {
            return until == next.from
                    && equals(new Piece(from, until, next.payer, next.price, next.spaces, next.relief));
        }

        Piece to(int end) {
            return new Piece(from, end, payer, price, spaces, relief);
        }
    }
}
