package cn.changxiao.app.demo;

import cn.changxiao.app.demo.Issuers.Issuer;
import cn.changxiao.app.demo.Issuers.Managed;
import cn.changxiao.app.demo.drawing.PaymentDrawing;
import cn.changxiao.app.demo.plan.PlannedCompound;
import cn.changxiao.app.demo.plan.PlannedPayment;
import cn.changxiao.app.demo.plan.PlannedUnit;
import cn.changxiao.billing.payment.NewPayment;
import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.billing.payment.RecordPayments;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.Area;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Two years of payments, manager by manager in the order in which they came in. */
@Singleton
@Order(120)
final class PaymentsStep implements DemoStep {

    private final RecordPayments recordPayments;

    PaymentsStep(RecordPayments recordPayments) {
        this.recordPayments = recordPayments;
    }

    @Override
    public String label() {
        return "登记两年的缴费";
    }

    @Override
    public int weight() {
        return 35;
    }

    @Override
    public void run(DemoWork work) {
        work.each(Issuers.of(work), issuer -> recordPayments.record(issuer.maker(), payments(work, issuer)));
    }

    private static List<NewPayment> payments(DemoWork work, Issuer issuer) {
        List<NewPayment> payments = new ArrayList<>();
        for (Managed managed : issuer.managed()) {
            addPayments(payments, work, managed);
        }
        payments.sort(Comparator.comparing(NewPayment::receivedOn));
        return payments;
    }

    private static void addPayments(List<NewPayment> payments, DemoWork work, Managed managed) {
        List<List<UnitId>> units = work.register().units(managed.compound());
        for (PlannedPayment planned : PaymentDrawing.of(work.plan(), managed.compound())) {
            if (isUnder(managed, planned)) {
                UnitId unit = units.get(planned.building()).get(planned.unit());
                payments.add(payment(managed, planned, unit));
            }
        }
    }

    private static boolean isUnder(Managed managed, PlannedPayment planned) {
        LocalDate month = planned.through().atDay(1);
        return !month.isBefore(managed.management().from())
                && managed.management()
                        .until()
                        .filter(end -> !month.isBefore(end))
                        .isEmpty();
    }

    private static NewPayment payment(Managed managed, PlannedPayment planned, UnitId unit) {
        String key = "%s:pay:%d:%d:%s"
                .formatted(managed.compound().key(), planned.building(), planned.unit(), planned.through());
        PaymentChannel channel = channel(planned.channel());
        return new NewPayment(
                new BusinessKey(key),
                unit,
                amount(managed, planned),
                channel,
                channel == PaymentChannel.CASH ? Optional.empty() : Optional.of(key),
                planned.on());
    }

    private static Money amount(Managed managed, PlannedPayment planned) {
        PlannedCompound compound = managed.compound();
        PlannedUnit unit = compound.buildings().get(planned.building()).units().get(planned.unit());
        Money month = TariffsStep.price(managed).amount(Area.ofHundredths(unit.areaHundredths()));
        long months = planned.from().until(planned.through(), ChronoUnit.MONTHS) + 1;
        return month.times(months * planned.percent(), 100, RoundingMode.UP);
    }

    private static PaymentChannel channel(PlannedPayment.Channel planned) {
        return switch (planned) {
            case WECHAT -> PaymentChannel.WECHAT;
            case ALIPAY -> PaymentChannel.ALIPAY;
            case CASH -> PaymentChannel.CASH;
            case BANK_TRANSFER -> PaymentChannel.TRANSFER;
        };
    }
}
