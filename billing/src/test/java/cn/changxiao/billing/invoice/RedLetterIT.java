package cn.changxiao.billing.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.billing.BillingScene;
import cn.changxiao.billing.BillingScene.Company;
import cn.changxiao.billing.MoneyScene;
import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.billing.payment.PaymentId;
import cn.changxiao.billing.refund.PayOutRefund;
import cn.changxiao.billing.refund.RefundId;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.CreditCode;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From an issued invoice through a refund that was paid out to the red letter, as a clerk goes. */
@MicronautTest(transactional = false)
final class RedLetterIT implements DatabaseTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 22);
    private static final Buyer EMPLOYER = new Buyer.Organisation("测试用人单位", new CreditCode("91350100M000100Y43"));

    @Inject
    BillingScene scene;

    @Inject
    MoneyScene money;

    @Inject
    SetTaxRate setTaxRate;

    @Inject
    RequestInvoice requestInvoice;

    @Inject
    TakeInvoiceFile takeInvoiceFile;

    @Inject
    RecordInvoiceNumber recordInvoiceNumber;

    @Inject
    RequestRedLetter requestRedLetter;

    @Inject
    CancelInvoiceRequest cancelInvoiceRequest;

    @Inject
    Invoices invoices;

    @Inject
    PayOutRefund payOutRefund;

    private Company company;
    private UnitId unit;

    @BeforeEach
    void aUnitThatOwesTwoMonths() {
        company = scene.company();
        unit = scene.billable(company, 1).units().get(0);
        scene.bill(company, "2026-01", "2026-02");
        setTaxRate.set(
                company.maker(),
                FeeItem.PROPERTY_FEE,
                VatTreatment.GENERAL,
                "3040801010000000000",
                LocalDate.of(2026, 1, 1));
    }

    @Test
    void theRegisterShowsTheInvoiceAndTheRedLetterOfWhatWasRefunded() {
        PaymentId payment = money.pay(company, unit, "116.36", "2026-02-20");
        InvoiceId invoice = issued("1");
        assertThatThrownBy(() -> red(invoice)).as("nothing was given back").isInstanceOf(NothingToInvoice.class);

        refund(payment, "58.18");
        InvoiceId red = red(invoice);

        Invoice letter = invoices.one(company.maker(), red);
        assertThat(letter.redOf()).contains(invoice);
        assertThat(letter.redOfNumber())
                .isEqualTo(invoices.one(company.maker(), invoice).number());
        assertThat(letter.amount()).isEqualTo(Money.parse("-58.18"));
        assertThat(letter.tax()).isEqualTo(Money.parse("-3.29"));
        assertThat(letter.buyer()).isEqualTo("测试用人单位");
        assertThat(invoices.lines(company.maker(), red))
                .as("the newest month is released first")
                .extracting(line -> line.month() + " " + line.value().amount())
                .containsExactly("2026-02 -58.18");
        issue(red, "2");
        assertThat(invoices.ofUnit(company.maker(), unit))
                .extracting(each -> each.state() + " " + each.amount())
                .containsExactlyInAnyOrder("ISSUED 116.36", "ISSUED -58.18");
        assertThatThrownBy(() -> red(invoice)).as("once is all of it").isInstanceOf(NothingToInvoice.class);
        assertThatThrownBy(() -> red(red)).as("a red letter has none").isInstanceOf(NothingToInvoice.class);
    }

    @Test
    void redLettersNeverTakeBackMoreThanTheirInvoiceHeld() {
        PaymentId first = money.pay(company, unit, "30.00", "2026-02-20");
        InvoiceId one = issued("3");
        PaymentId second = money.pay(company, unit, "28.18", "2026-02-21");
        InvoiceId other = issued("4");
        refund(second, "20.00");
        issue(red(one), "5");
        refund(first, "30.00");

        assertThat(invoices.one(company.maker(), red(one)).amount())
                .as("30.00 of which 20.00 are red")
                .isEqualTo(Money.parse("-10.00"));
        assertThat(invoices.one(company.maker(), red(other)).amount()).isEqualTo(Money.parse("-20.00"));
        assertThatThrownBy(() -> red(one)).isInstanceOf(NothingToInvoice.class);
        assertThat(Money.sum(invoices.ofUnit(company.maker(), unit).stream()
                        .map(Invoice::amount)
                        .toList()))
                .as("invoiced is what is still received")
                .isEqualTo(Money.parse("8.18"));
    }

    @Test
    void aRedLetterThatWasWithdrawnCanBeAskedForAgain() {
        PaymentId payment = money.pay(company, unit, "58.18", "2026-02-20");
        InvoiceId invoice = issued("6");
        refund(payment, "58.18");
        cancelInvoiceRequest.cancel(company.maker(), red(invoice));

        assertThat(invoices.one(company.maker(), red(invoice)).amount()).isEqualTo(Money.parse("-58.18"));
    }

    private InvoiceId issued(String serial) {
        InvoiceId id = requestInvoice.request(
                company.maker(), new RequestInvoice.Command(BillingScene.key("invoice"), unit, EMPLOYER));
        issue(id, serial);
        return id;
    }

    private void issue(InvoiceId id, String serial) {
        takeInvoiceFile.take(company.maker());
        String number = "26%s%017d".formatted(serial, id.value() % 1_000_000_000L);
        recordInvoiceNumber.record(company.maker(), id, number, DAY);
    }

    private InvoiceId red(InvoiceId invoice) {
        return requestRedLetter.request(company.maker(), BillingScene.key("red"), invoice);
    }

    private void refund(PaymentId payment, String yuan) {
        RefundId refund = money.request(company, unit, Optional.of(payment), yuan);
        money.approve(company, refund);
        payOutRefund.payOut(
                company.maker(),
                refund,
                new PayOutRefund.PayOut(PaymentChannel.TRANSFER, Optional.of("R" + refund), DAY));
    }
}
