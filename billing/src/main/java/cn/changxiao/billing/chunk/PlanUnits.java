package cn.changxiao.billing.chunk;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.charge.BilledUnit;
import cn.changxiao.billing.charge.Charge;
import cn.changxiao.billing.charge.Charged;
import cn.changxiao.billing.charge.Charges;
import cn.changxiao.billing.charge.CompoundTerms;
import cn.changxiao.billing.charge.MonthTerms;
import cn.changxiao.billing.charge.Parked;
import cn.changxiao.billing.charge.Stretch;
import cn.changxiao.billing.charge.UnitToCharge;
import cn.changxiao.billing.collection.HouseholdMonth;
import cn.changxiao.billing.preview.Months;
import cn.changxiao.billing.preview.ParkedUnit;
import cn.changxiao.billing.tariff.FeeItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plans the bills of one compound: pure, and in the same order whenever it is asked. */
final class PlanUnits {

    private final CompoundTerms terms;
    private final Sources sources;
    private final List<PlannedBill> bills = new ArrayList<>();
    private final Map<List<Object>, ParkedUnit> parked = new LinkedHashMap<>();
    private final Set<HouseholdMonth> billedBefore = new HashSet<>();

    PlanUnits(CompoundTerms terms, Sources sources) {
        this.terms = terms;
        this.sources = sources;
    }

    PlannedCompound plan(long compound, List<Months> cycles) {
        List<List<MonthTerms>> managed = cycles.stream().map(this::managed).toList();
        for (BilledUnit unit : sources.units(compound)) {
            List<Stretch> payers = Stretch.of(unit, sources.shares(unit.id()));
            for (int i = 0; i < cycles.size(); i++) {
                addBills(unit, payers, cycles.get(i), managed.get(i));
            }
        }
        return new PlannedCompound(compound, bills, List.copyOf(parked.values()), billedBefore);
    }

    /** The months on one of whose days the issuer manages the compound. */
    private List<MonthTerms> managed(Months cycle) {
        return cycle.all().stream()
                .filter(month -> terms.managed().stream()
                        .anyMatch(period -> !period.from().isAfter(month.lastDay())
                                && period.until().isAfter(month.firstDay())))
                .map(terms::in)
                .toList();
    }

    private void addBills(BilledUnit unit, List<Stretch> payers, Months cycle, List<MonthTerms> months) {
        Map<Long, List<BilledLine>> byPayer = new LinkedHashMap<>(2);
        for (MonthTerms termsOfMonth : months) {
            BillingMonth month = termsOfMonth.month();
            BilledBefore.Before before = sources.before().of(unit.id(), month);
            Charged charged = Charges.of(
                    new UnitToCharge(
                            terms, unit, payers, sources.reliefs(unit.id()), sources.spaces(unit.id()), before.days()),
                    termsOfMonth);
            addLines(charged, before, byPayer);
            if (before.isOwn() && !charged.charges().isEmpty()) {
                billedBefore.add(new HouseholdMonth(unit.id(), month));
            }
            charged.parked().forEach(each -> park(unit, month, each));
        }
        byPayer.forEach((payer, lines) -> bills.add(new PlannedBill(unit, payer, cycle, lines)));
    }

    private static void addLines(Charged charged, BilledBefore.Before before, Map<Long, List<BilledLine>> byPayer) {
        Map<FeeItem, Integer> further = new EnumMap<>(FeeItem.class);
        for (Charge charge : charged.charges()) {
            int sequence = before.next(charge.item()) + further.merge(charge.item(), 1, Integer::sum) - 1;
            byPayer.computeIfAbsent(charge.payer(), payer -> new ArrayList<>(2)).add(new BilledLine(charge, sequence));
        }
    }

    private void park(BilledUnit unit, BillingMonth month, Parked each) {
        LocalDate first = month.firstDay().plusDays(each.firstDay() - 1L);
        parked.merge(
                List.of(unit.id(), each.reason()),
                new ParkedUnit(
                        unit.id(), Set.of(each.item()), each.reason(), first, first.plusDays(each.days() - 1L), 1),
                ParkedUnit::and);
    }
}
