package cn.changxiao.app.demo.counter;

import cn.changxiao.app.demo.decision.DemoClock;
import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.bill.BillSummary;
import cn.changxiao.billing.bill.Bills;
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
import cn.changxiao.property.estate.CompoundId;
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
    private static final int BILLS = 500;
    private static final Money CHANGE = Money.ofYuan(200);

    private final Bills bills;
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
            Bills bills,
            Clock clock,
            DemoClock past,
            OpenShift openShift,
            CloseShift closeShift,
            AcknowledgeShift acknowledgeShift,
            RunningShifts runningShifts,
            Shifts shifts,
            TakePayment takePayment,
            CreatePayOrder createPayOrder) {
        this.bills = bills;
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
        List<BillSummary> owing = owing(cashier, today);
        int paid = Math.max(0, owing.size() - ORDERS);
        for (int day = DAYS; day > 0; day--) {
            int from = paid * (DAYS - day) / DAYS;
            day(cashier, other, today.minusDays(day), owing.subList(from, paid * (DAYS - day + 1) / DAYS));
        }
        owing.subList(paid, owing.size()).forEach(each -> order(cashier, each));
    }

    private List<BillSummary> owing(Viewer cashier, LocalDate today) {
        BillingMonth month = BillingMonth.of(today.minusMonths(1));
        return bills.ofIssuer(cashier, month, new CompoundId(0), BILLS, 0).stream()
                .filter(bill -> !bill.isSettled())
                .limit(DAYS * PAYMENTS_A_DAY + ORDERS)
                .toList();
    }

    private void day(Viewer cashier, Viewer other, LocalDate day, List<BillSummary> owing) {
        past.tell(
                day.atTime(LocalTime.of(8, 30)),
                () -> openShift.open(cashier, key("shift:" + day), CashCount.ofTotal(CHANGE)));
        LocalDateTime time = day.atTime(9, 0);
        for (BillSummary each : owing) {
            time = time.plusMinutes(41);
            boolean isCash = each.unit().value() % 3 != 0;
            NewPayment payment = new NewPayment(
                    key("counter:%s:%s".formatted(day, each.id())),
                    each.unit(),
                    each.open(),
                    isCash ? PaymentChannel.CASH : PaymentChannel.CARD,
                    isCash ? Optional.empty() : Optional.of("POS" + each.id()),
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

    private void order(Viewer cashier, BillSummary owing) {
        createPayOrder.create(
                cashier,
                new CreatePayOrder.Command(
                        key("pay-order:" + owing.id()), owing.unit(), List.of(owing.id()), PaymentChannel.WECHAT));
    }

    private static BusinessKey key(String what) {
        return new BusinessKey("demo:" + what);
    }
}
