package cn.changxiao.billing.opening;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.Managers;
import cn.changxiao.billing.closing.BillingMonthClosed;
import cn.changxiao.billing.closing.BillingMonths;
import cn.changxiao.billing.closing.ClosedMonths;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.opening.OpeningAnswer;
import cn.changxiao.property.opening.OpeningBalance;
import cn.changxiao.property.opening.OpeningBalances;
import cn.changxiao.property.opening.OpeningSource;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.unitfile.UnitPart;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Says what would become of unpaid fees of earlier months, and has them recorded as bills. A unit and month has one
 * opening for ever, and none where a bill run has billed that month.
 */
@Singleton
class FeeOpenings implements OpeningBalances {

    private static final String OPENED = """
            SELECT o.unit_id, o.period, o.fee_item_id, o.amount_fen
            FROM registry_unit u JOIN billing_opening o ON o.unit_id = u.unit_id
            WHERE u.compound_id = ?
            """;
    private static final String BILLED = """
            SELECT DISTINCT x.unit_id, x.period
            FROM registry_unit u JOIN billing_open_item x ON x.unit_id = u.unit_id
            WHERE u.compound_id = ?
            """;

    private final Sql sql;
    private final Clock clock;
    private final OpeningBills openingBills;
    private final BillingMonths billingMonths;

    FeeOpenings(Sql sql, Clock clock, OpeningBills openingBills, BillingMonths billingMonths) {
        this.sql = sql;
        this.clock = clock;
        this.openingBills = openingBills;
        this.billingMonths = billingMonths;
    }

    @Override
    public UnitPart part() {
        return UnitPart.FEE;
    }

    @Override
    public List<OpeningAnswer> check(Viewer viewer, CompoundId compound, List<OpeningBalance> balances) {
        ClosedMonths closed =
                billingMonths.look(Managers.issuer(viewer, "导入物业费期初").value());
        Map<Key, Long> opened = new HashMap<>();
        sql.list(
                OPENED,
                row -> Optional.ofNullable(
                        opened.put(new Key(row.getLong(1), row.getInt(2), row.getInt(3)), row.getLong(4))),
                compound.value());
        Set<Key> billed = new HashSet<>();
        sql.list(BILLED, row -> billed.add(new Key(row.getLong(1), row.getInt(2), 0)), compound.value());
        BillingMonth thisMonth = BillingMonth.of(LocalDate.now(clock));
        return balances.stream()
                .map(balance -> open(answer(balance, thisMonth, opened, billed), balance, closed))
                .toList();
    }

    @Override
    public void record(Viewer viewer, OpeningSource source, CompoundId compound, List<OpeningBalance> balances) {
        openingBills.record(viewer, source, compound, balances);
    }

    /** The item of that name or code. */
    static Optional<FeeItem> item(OpeningBalance balance) {
        String name = balance.item().orElse("");
        return Arrays.stream(FeeItem.values())
                .filter(item -> item.label().equals(name)
                        || item.name().equals(name)
                        || (item == FeeItem.PROPERTY_FEE && name.equals("物业费"))
                        || (item == FeeItem.PARKING && name.equals("停车费"))
                        || (item == FeeItem.WASTE && name.equals("垃圾费")))
                .findFirst();
    }

    /** What is there already stays as it is; nothing new comes into a closed month. */
    private static OpeningAnswer open(OpeningAnswer answer, OpeningBalance balance, ClosedMonths closed) {
        if (!answer.equals(OpeningAnswer.NEW)) {
            return answer;
        }
        BillingMonth month = BillingMonth.of(balance.month().orElseThrow());
        return closed.isClosed(month) ? OpeningAnswer.refused(BillingMonthClosed.sentence(month, "登记该月的期初欠费")) : answer;
    }

    private static OpeningAnswer answer(
            OpeningBalance balance, BillingMonth thisMonth, Map<Key, Long> opened, Set<Key> billed) {
        Optional<FeeItem> item = item(balance);
        if (item.isEmpty()) {
            return OpeningAnswer.refused("没有名为“%s”的收费项目，请填写 %s。"
                    .formatted(
                            balance.item().orElse(""),
                            String.join(
                                    "、",
                                    Arrays.stream(FeeItem.values())
                                            .map(FeeItem::label)
                                            .toList())));
        }
        BillingMonth month = BillingMonth.of(balance.month().orElseThrow());
        if (!thisMonth.isAfter(month)) {
            return OpeningAnswer.refused("账期 %s 不早于本月，请由出账批次出账。".formatted(month));
        }
        if (balance.unit().isEmpty()) {
            return OpeningAnswer.NEW;
        }
        long unit = balance.unit().get().value();
        Long amount = opened.get(new Key(unit, month.number(), item.get().id()));
        if (amount != null) {
            return amount == balance.amount().fen()
                    ? OpeningAnswer.SAME
                    : OpeningAnswer.conflict("已登记期初欠费 %s 元".formatted(Money.ofFen(amount)));
        }
        return billed.contains(new Key(unit, month.number(), 0))
                ? OpeningAnswer.conflict("该户 %s 已有账单".formatted(month))
                : OpeningAnswer.NEW;
    }

    private record Key(long unit, int period, int item) {}
}
