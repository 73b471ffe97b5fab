package cn.changxiao.app.demo;

import cn.changxiao.app.demo.Issuers.Issuer;
import cn.changxiao.app.demo.Issuers.Managed;
import cn.changxiao.app.demo.arrears.DemoArrears;
import cn.changxiao.app.demo.correction.DemoCorrections;
import cn.changxiao.app.demo.counter.CounterDays;
import cn.changxiao.app.demo.drawing.PaymentDrawing;
import cn.changxiao.app.demo.plan.PlannedCompound;
import cn.changxiao.app.demo.plan.PlannedPayment;
import cn.changxiao.app.demo.plan.PlannedUnit;
import cn.changxiao.app.demo.reconciliation.DemoReconciliation;
import cn.changxiao.app.demo.statement.DemoStatements;
import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.payment.NewPayment;
import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.billing.payment.RecordPayments;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.Area;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Two years of payments, manager by manager in the order in which they came in, and what the shown company demanded. */
@Singleton
@Order(120)
final class PaymentsStep implements DemoStep {

    private final RecordPayments recordPayments;
    private final DemoCorrections corrections;
    private final DemoStatements demoStatements;
    private final DemoReconciliation demoReconciliation;
    private final DemoArrears demoArrears;
    private final CounterDays counterDays;

    PaymentsStep(
            RecordPayments recordPayments,
            DemoCorrections corrections,
            DemoStatements demoStatements,
            DemoReconciliation demoReconciliation,
            DemoArrears demoArrears,
            CounterDays counterDays) {
        this.recordPayments = recordPayments;
        this.corrections = corrections;
        this.demoStatements = demoStatements;
        this.demoReconciliation = demoReconciliation;
        this.demoArrears = demoArrears;
        this.counterDays = counterDays;
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
        YearMonth told = YearMonth.from(work.plan().today()).minusMonths(1);
        work.each(Issuers.of(work), issuer -> {
            List<NewPayment> payments = payments(work, issuer);
            recordPayments.record(issuer.maker(), payments);
            demoStatements.show(issuer.maker(), payments, told);
            demoReconciliation.show(issuer.maker(), told);
        });
        PlannedCompound main = work.plan().showcase().main();
        BillingMonth lastMonth = BillingMonth.of(work.plan().today()).plus(-1);
        Issuers.of(work).stream()
                .filter(issuer -> issuer.managed().stream()
                        .anyMatch(managed -> managed.compound().equals(main)
                                && managed.management().until().isEmpty()))
                .forEach(issuer -> corrections.tell(
                        issuer.maker(), issuer.checker(), work.register().compound(main), lastMonth));
        Viewer clerk = work.register().user(work.plan(), "company");
        Viewer colleague = work.register().user(work.plan(), "company2");
        Issuers.of(work).stream()
                .filter(issuer -> issuer.id().value() == clerk.organisationKey())
                .forEach(issuer -> demoArrears.show(
                        issuer.maker(), clerk, colleague, work.plan().today()));
        counterDays.tell(clerk, colleague);
    }

    private static List<NewPayment> payments(DemoWork work, Issuer issuer) {
        List<Received> received = new ArrayList<>();
        for (Managed managed : issuer.managed()) {
            addPayments(received, work, managed);
        }
        received.sort(Comparator.comparing(Received::on));
        List<NewPayment> payments = new ArrayList<>(received.size());
        for (Received each : received) {
            // Numbered in the order they are written, so that the indexes grow at their end.
            payments.add(each.numbered("%s:%06d".formatted(issuer.organisation().key(), payments.size() + 1)));
        }
        return payments;
    }

    private static void addPayments(List<Received> received, DemoWork work, Managed managed) {
        List<List<UnitId>> units = work.register().units(managed.compound());
        for (PlannedPayment planned : PaymentDrawing.of(work.plan(), managed.compound())) {
            if (isUnder(managed, planned)) {
                UnitId unit = units.get(planned.building()).get(planned.unit());
                received.add(new Received(unit, amount(managed, planned), channel(planned.channel()), planned.on()));
            }
        }
    }

    /** A payment before it has its number. */
    private record Received(UnitId unit, Money amount, PaymentChannel channel, LocalDate on) {

        NewPayment numbered(String number) {
            return new NewPayment(
                    new BusinessKey("demo:" + number),
                    unit,
                    amount,
                    channel,
                    channel == PaymentChannel.CASH ? Optional.empty() : Optional.of(number),
                    on);
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
