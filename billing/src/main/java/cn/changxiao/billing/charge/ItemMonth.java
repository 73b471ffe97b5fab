package cn.changxiao.billing.charge;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.price.PriceKind;
import cn.changxiao.billing.tariff.FeeItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One item of one unit and month: cut where a payer, price, relief, space, agreement or earlier bill begins or ends, and
 * charged piece by piece. Days are counted from 0 inside, from 1 outside.
 */
final class ItemMonth {

    private final UnitToCharge unit;
    private final FeeItem item;
    private final List<ApprovedPrice> prices;
    private final ItemRule rule;
    private final DaySet billed;
    private final LocalDate first;
    private final int days;
    private final MonthPieces pieces;

    ItemMonth(UnitToCharge unit, BillingMonth month, MonthTerms.ItemTerms terms) {
        this.unit = unit;
        this.item = terms.item();
        this.prices = terms.prices();
        this.rule = terms.rule();
        this.billed = unit.billed().getOrDefault(item, DaySet.NONE);
        this.first = month.firstDay();
        this.days = month.days();
        this.pieces = new MonthPieces(unit, item, month, rule.rounding());
    }

    void addTo(List<Charge> charges, List<Parked> parked) {
        if (rule.proration() == Proration.WHOLE_MONTH) {
            take(0, days);
        } else {
            int cuts = cuts();
            for (int from = 0; from < days; ) {
                int until = from + 1;
                while (until < days && (cuts >>> until & 1) == 0) {
                    until++;
                }
                take(from, until);
                from = until;
            }
        }
        pieces.addTo(charges, parked);
    }

    private void take(int from, int until) {
        LocalDate day = first.plusDays(from);
        if (!unit.compound().isManagedOn(day) || !unit.unit().existsOn(day)) {
            return;
        }
        Optional<Long> payer = payerOn(day);
        Optional<ApprovedPrice> price = ApprovedPrice.inForce(prices, item, day);
        if (isBilled(from)) {
            pieces.park(ParkReason.ALREADY_BILLED, from, until);
        } else if (!unit.unit().isDeliveredBy(day)) {
            pieces.park(ParkReason.NOT_DELIVERED, from, until);
        } else if (payer.isEmpty()) {
            pieces.park(ParkReason.NO_OWNER, from, until);
        } else if (price.isEmpty()) {
            pieces.park(ParkReason.NO_TARIFF, from, until);
        } else {
            charge(from, until, payer.get(), price.get());
        }
    }

    private boolean isBilled(int offset) {
        return rule.proration() == Proration.WHOLE_MONTH ? !billed.isEmpty() : billed.has(offset);
    }

    private void charge(int from, int until, long payer, ApprovedPrice price) {
        LocalDate day = first.plusDays(from);
        if (!price.price().isProrated()) {
            if (from == 0) {
                pieces.charge(new MonthPieces.Piece(0, lastOf(price), payer, price, 0, reliefOn(day)));
            }
            return;
        }
        int held =
                (int) unit.spaces().stream().filter(space -> space.covers(day)).count();
        if (price.price().kind() != PriceKind.PER_SPACE || held > 0) {
            pieces.charge(new MonthPieces.Piece(from, until, payer, price, held, reliefOn(day)));
        }
    }

    private Optional<Long> payerOn(LocalDate day) {
        return unit.payers().stream()
                .filter(stretch -> stretch.covers(day))
                .map(Stretch::payer)
                .findFirst();
    }

    private Optional<Relief> reliefOn(LocalDate day) {
        return unit.reliefs().stream()
                .filter(relief -> relief.item() == item && relief.covers(day))
                .findFirst();
    }

    /** Where a fixed sum that holds on the first day stops in this month. */
    private int lastOf(ApprovedPrice price) {
        int until = 1;
        while (until < days
                && ApprovedPrice.inForce(prices, item, first.plusDays(until))
                        .filter(price::equals)
                        .isPresent()) {
            until++;
        }
        return until;
    }

    private int cuts() {
        int cuts = billed.edges();
        for (ApprovedPrice price : prices) {
            cuts |= bit(price.from()) | bit(price.until());
        }
        for (Stretch stretch : unit.payers()) {
            cuts |= bit(stretch.from()) | bit(stretch.until());
        }
        for (Relief relief : unit.reliefs()) {
            cuts |= bit(relief.from()) | bit(relief.until());
        }
        for (Period space : unit.spaces()) {
            cuts |= bit(space.from()) | bit(space.until());
        }
        for (Period managed : unit.compound().managed()) {
            cuts |= bit(managed.from()) | bit(managed.until());
        }
        LocalDate delivered = unit.unit().deliveredOn();
        cuts |= delivered == null ? 0 : bit(delivered);
        return cuts | bit(unit.unit().formedOn()) | bit(unit.unit().lapsedOn());
    }

    private int bit(LocalDate day) {
        long offset = day.toEpochDay() - first.toEpochDay();
        return offset > 0 && offset < days ? 1 << offset : 0;
    }
}
