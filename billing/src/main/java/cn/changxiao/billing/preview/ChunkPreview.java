package cn.changxiao.billing.preview;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.charge.BilledUnit;
import cn.changxiao.billing.charge.ParkReason;
import cn.changxiao.billing.charge.Stretch;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;

/**
 * What a run will bill in one compound: how many bills, how much, and which units it cannot bill and why. Pure: the
 * same compound gives the same preview, and the posting must come to the same figures.
 */
public record ChunkPreview(int bills, Money due, List<ParkedUnit> parked) {

    public int parkedMonths() {
        return parked.stream().mapToInt(ParkedUnit::months).sum();
    }

    public static ChunkPreview of(CompoundToBill compound) {
        Count count = new Count();
        for (BillingMonth month : compound.months()) {
            List<Term> terms = compound.terms().stream()
                    .filter(term -> term.month().equals(month))
                    .toList();
            for (BilledUnit unit : compound.units()) {
                count.add(compound, unit, month, terms);
            }
        }
        return new ChunkPreview(count.bills, Money.ofFen(count.fen), List.copyOf(count.parked.values()));
    }

    /** One compound's months, prices, units and payers; {@code alreadyBilled} tells the units that have a bill of a month. */
    public record CompoundToBill(
            List<BillingMonth> months,
            List<Term> terms,
            List<BilledUnit> units,
            Map<Long, List<Stretch>> stretches,
            Map<BillingMonth, LongPredicate> alreadyBilled) {}

    private static final class Count {

        private final Map<List<Object>, ParkedUnit> parked = new LinkedHashMap<>();
        private int bills;
        private long fen;

        void add(CompoundToBill compound, BilledUnit unit, BillingMonth month, List<Term> terms) {
            if (!unit.existsOn(month.firstDay())) {
                return;
            }
            Optional<ParkReason> reason = reason(compound, unit, month, terms);
            if (reason.isPresent()) {
                parked.merge(
                        List.of(unit.id(), reason.get()),
                        ParkedUnit.of(unit.id(), reason.get(), month),
                        ParkedUnit::and);
                return;
            }
            bills++;
            for (Term term : terms) {
                fen = Math.addExact(fen, term.price().amount(unit.area()).fen());
            }
        }

        private static Optional<ParkReason> reason(
                CompoundToBill compound, BilledUnit unit, BillingMonth month, List<Term> terms) {
            LocalDate day = month.firstDay();
            if (compound.alreadyBilled().getOrDefault(month, id -> false).test(unit.id())) {
                return Optional.of(ParkReason.ALREADY_BILLED);
            }
            if (!unit.isDeliveredBy(day)) {
                return Optional.of(ParkReason.NOT_DELIVERED);
            }
            if (compound.stretches().getOrDefault(unit.id(), List.of()).stream()
                    .noneMatch(stretch -> stretch.covers(day))) {
                return Optional.of(ParkReason.NO_OWNER);
            }
            return terms.isEmpty() ? Optional.of(ParkReason.NO_TARIFF) : Optional.empty();
        }
    }
}
