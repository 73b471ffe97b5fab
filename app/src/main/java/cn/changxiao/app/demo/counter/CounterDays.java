package cn.changxiao.app.demo.counter;

import cn.changxiao.app.demo.decision.DemoClock;
import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.channel.CreatePayOrder;
import cn.changxiao.billing.counter.TakePayment;
import cn.changxiao.billing.payment.NewPayment;
import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.billing.shift.AcknowledgeShift;
import cn.changxiao.billing.shift.CashCount;
import cn.changxiao.billing.shift.CloseShift;
import cn.changxiao.billing.shift.OpenShift;
import cn.changxiao.billing.shift.RunningShifts;
import cn.changxiao.billing.shift.ShiftId;
import cn.changxiao.billing.shift.Shifts;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** Three days of shifts with cash and card, one of them with a difference, and orders that wait to be paid by phone. */
@Singleton
public class CounterDays {

    private static final int DAYS = 3;
    private static final int PAYMENTS_A_DAY = 8;
    private static final int ORDERS = 3;
    private static final Money CHANGE = Money.ofYuan(200);

    private static final String OWING = """
            SELECT o.unit_id, o.bill_id, o.open_fen FROM billing_open_item o
            WHERE o.issuer_id = ? AND o.open_fen > 0 ORDER BY o.period DESC, o.unit_id LIMIT ?
            """;

    private final Sql sql;
    private final Clock clock;
    private final DemoClock past;
    private final OpenShift openShift;
    private final CloseShift closeShift;
    private final AcknowledgeShift acknowledgeShift;
    private final RunningShifts runningShifts;
    private final Shifts shifts;
    private final TakePayment takePayment;
    private final CreatePayOrder createPayOrder;

    CounterDays(
            Sql sql,
            Clock clock,
            DemoClock past,
            OpenShift openShift,
            CloseShift closeShift,
            AcknowledgeShift acknowledgeShift,
            RunningShifts runningShifts,
            Shifts shifts,
            TakePayment takePayment,
            CreatePayOrder createPayOrder) {
        this.sql = sql;
        this.clock = clock;
        this.past = past;
        this.openShift = openShift;
        this.closeShift = closeShift;
        this.acknowledgeShift = acknowledgeShift;
        this.runningShifts = runningShifts;
        this.shifts = shifts;
        this.takePayment = takePayment;
        this.createPayOrder = createPayOrder;
    }

    /** Done once: the first day's shift is the mark. */
    public void tell(Viewer cashier, Viewer other) {
        LocalDate today = LocalDate.now(clock);
        if (!shifts.ofIssuer(cashier).isEmpty()) {
            return;
        }
        List<Owing> owing = sql.list(
                OWING,
                row -> new Owing(new UnitId(row.getLong(1)), new BillId(row.getLong(2)), Money.ofFen(row.getLong(3))),
                cashier.organisationKey(),
                DAYS * PAYMENTS_A_DAY + ORDERS);
        int paid = Math.max(0, owing.size() - ORDERS);
        for (int day = DAYS; day > 0; day--) {
            int from = paid * (DAYS - day) / DAYS;
            day(cashier, other, today.minusDays(day), owing.subList(from, paid * (DAYS - day + 1) / DAYS));
        }
        owing.subList(paid, owing.size()).forEach(each -> order(cashier, each));
    }

    private void day(Viewer cashier, Viewer other, LocalDate day, List<Owing> owing) {
        past.tell(
                day.atTime(LocalTime.of(8, 30)),
                () -> openShift.open(cashier, key("shift:" + day), CashCount.ofTotal(CHANGE)));
        LocalDateTime time = day.atTime(9, 0);
        for (Owing each : owing) {
            time = time.plusMinutes(41);
            boolean isCash = each.unit().value() % 3 != 0;
            NewPayment payment = new NewPayment(
                    key("counter:%s:%s".formatted(day, each.bill())),
                    each.unit(),
                    each.open(),
                    isCash ? PaymentChannel.CASH : PaymentChannel.CARD,
                    isCash ? Optional.empty() : Optional.of("POS" + each.bill()),
                    day);
            past.tell(time, () -> takePayment.take(cashier, payment));
        }
        past.tell(day.atTime(17, 30), () -> close(cashier, other, day));
    }

    /** Of three days one falls ten yuan short and waits for the second person. */
    private void close(Viewer cashier, Viewer other, LocalDate day) {
        ShiftId shift = runningShifts.of(cashier).orElseThrow();
        Money expected = shifts.one(cashier, shift).expected();
        boolean isShort = day.toEpochDay() % DAYS == 0;
        Money counted = isShort ? expected.minus(Money.ofYuan(10)) : expected;
        closeShift.close(cashier, shift, CashCount.ofTotal(counted), isShort ? "找零时多付 10 元，已联系业主" : "");
        if (!isShort) {
            acknowledgeShift.acknowledge(other, shift);
        }
    }

    private void order(Viewer cashier, Owing owing) {
        createPayOrder.create(
                cashier,
                new CreatePayOrder.Command(
                        key("pay-order:" + owing.bill()), owing.unit(), List.of(owing.bill()), PaymentChannel.WECHAT));
    }

    private static BusinessKey key(String what) {
        return new BusinessKey("demo:" + what);
    }

    private record Owing(UnitId unit, BillId bill, Money open) {}
}
