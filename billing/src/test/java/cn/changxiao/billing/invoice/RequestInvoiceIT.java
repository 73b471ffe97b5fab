package cn.changxiao.billing.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.billing.BillingScene;
import cn.changxiao.billing.BillingScene.Company;
import cn.changxiao.billing.payment.RecordPayment;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.CreditCode;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.registration.RegisteredEstate;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
final class RequestInvoiceIT implements DatabaseTest {

    private static final String CODE = "3040801010000000000";
    private static final Buyer EMPLOYER = new Buyer.Organisation("测试用人单位", new CreditCode("91350100M000100Y43"));

    @Inject
    BillingScene scene;

    @Inject
    RecordPayment recordPayment;

    @Inject
    SetTaxRate setTaxRate;

    @Inject
    RequestInvoice requestInvoice;

    @Inject
    Invoices invoices;

    @Inject
    TakeInvoiceFile takeInvoiceFile;

    @Inject
    RecordInvoiceNumber recordInvoiceNumber;

    @Inject
    CancelInvoiceRequest cancelInvoiceRequest;

    private Company company;
    private UnitId unit;

    @BeforeEach
    void aUnitThatPaidTwoMonths() {
        company = scene.company();
        RegisteredEstate estate = scene.billable(company, 2);
        unit = estate.units().get(0);
        scene.bill(company, "2026-01", "2026-03");
        recordPayment.record(company.maker(), scene.cash(unit, "116.36", "2026-03-20"));
    }

    @Test
    void whatWasReceivedIsInvoicedOnceWithItsTax() {
        taxedAtSixPercent();

        InvoiceId id = request(EMPLOYER);

        Invoice invoice = invoices.one(company.maker(), id);
        assertThat(invoice.amount()).isEqualTo(Money.parse("116.36"));
        assertThat(invoice.tax()).isEqualTo(Money.parse("6.58"));
        assertThat(invoice.buyer()).isEqualTo("测试用人单位");
        assertThat(invoices.lines(company.maker(), id))
                .extracting(line -> line.month().toString() + " " + line.value().tax())
                .containsExactly("2026-01 3.29", "2026-02 3.29");
        assertThat(invoices.open(company.maker(), unit)).isEqualTo(Money.ZERO);
        assertThatThrownBy(() -> request(EMPLOYER)).isInstanceOf(NothingToInvoice.class);
    }

    @Test
    void moneyThatComesLaterIsInvoicedLater() {
        taxedAtSixPercent();
        request(EMPLOYER);
        recordPayment.record(company.maker(), scene.cash(unit, "20.00", "2026-03-21"));

        InvoiceId second = request(EMPLOYER);

        assertThat(invoices.one(company.maker(), second).amount()).isEqualTo(Money.parse("20.00"));
    }

    @Test
    void twentyRequestsAtOnceInvoiceTheMoneyOnce() throws Exception {
        taxedAtSixPercent();
        ExecutorService clerks = Executors.newFixedThreadPool(8);
        List<Callable<Boolean>> requests = IntStream.range(0, 20)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    try {
                        request(EMPLOYER);
                        return true;
                    } catch (NothingToInvoice tooLate) {
                        return false;
                    }
                })
                .toList();
        int granted = 0;
        for (var answer : clerks.invokeAll(requests)) {
            granted += answer.get() ? 1 : 0;
        }
        clerks.shutdown();

        assertThat(granted).isEqualTo(1);
        assertThat(Money.sum(invoices.ofUnit(company.maker(), unit).stream()
                        .map(Invoice::amount)
                        .toList()))
                .isEqualTo(Money.parse("116.36"));
    }

    @Test
    void aKeyMeansOneRequest() {
        taxedAtSixPercent();
        BusinessKey key = BillingScene.key("invoice");
        InvoiceId id = requestInvoice.request(company.maker(), new RequestInvoice.Command(key, unit, EMPLOYER));

        assertThat(requestInvoice.request(company.maker(), new RequestInvoice.Command(key, unit, EMPLOYER)))
                .isEqualTo(id);
        Buyer other = new Buyer.Organisation("另一单位", new CreditCode("91350100M000100Y43"));
        assertThatThrownBy(() -> requestInvoice.request(company.maker(), new RequestInvoice.Command(key, unit, other)))
                .isInstanceOf(KeyReusedWithOtherContent.class);
    }

    @Test
    void withoutATaxRateOrForAStrangerThereIsNoInvoice() {
        assertThatThrownBy(() -> request(EMPLOYER)).hasMessageContaining("税率");
        taxedAtSixPercent();
        assertThatThrownBy(() -> request(new Buyer.NaturalPerson(new PersonId(1))))
                .isInstanceOf(NotFound.class);
        Company stranger = scene.company();
        setTaxRate.set(stranger.maker(), FeeItem.PROPERTY_FEE, VatTreatment.GENERAL, CODE, LocalDate.of(2026, 1, 1));
        assertThatThrownBy(() -> requestInvoice.request(
                        stranger.maker(), new RequestInvoice.Command(BillingScene.key("invoice"), unit, EMPLOYER)))
                .isInstanceOf(NothingToInvoice.class);
    }

    @Test
    void aRequestLeavesInOneFileAndComesBackWithANumber() throws Exception {
        taxedAtSixPercent();
        InvoiceId id = request(EMPLOYER);

        long file = takeInvoiceFile.take(company.maker());

        try (ReadableWorkbook workbook = new ReadableWorkbook(
                new ByteArrayInputStream(InvoiceFileXlsx.write(takeInvoiceFile.content(company.maker(), file))))) {
            List<Row> heads = workbook.getFirstSheet().read();
            assertThat(heads).hasSize(2);
            assertThat(heads.get(1).getCellText(3)).isEqualTo("测试用人单位");
            assertThat(workbook.getSheet(1).orElseThrow().read()).hasSize(3);
        }
        assertThatThrownBy(() -> takeInvoiceFile.take(company.maker())).isInstanceOf(NothingToInvoice.class);
        String number = "2651" + "%016d".formatted(id.value() % 1_000_000_000L);
        assertThatThrownBy(() -> record(id, "123", LocalDate.of(2026, 3, 22))).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> record(id, number, LocalDate.of(2999, 1, 1))).isInstanceOf(InvalidValue.class);
        record(id, number, LocalDate.of(2026, 3, 22));
        record(id, number, LocalDate.of(2026, 3, 22));
        assertThat(invoices.one(company.maker(), id).number()).contains(number);
        assertThatThrownBy(() -> cancelInvoiceRequest.cancel(company.maker(), id))
                .isInstanceOf(NothingToInvoice.class);
        assertThatThrownBy(() -> record(id, number.replace("2651", "2652"), LocalDate.of(2026, 3, 22)))
                .isInstanceOf(NothingToInvoice.class);
    }

    @Test
    void aCancelledRequestFreesItsMoney() {
        taxedAtSixPercent();
        cancelInvoiceRequest.cancel(company.maker(), request(EMPLOYER));

        assertThat(invoices.open(company.maker(), unit)).isEqualTo(Money.parse("116.36"));
        request(EMPLOYER);
        assertThat(invoices.open(company.maker(), unit)).isEqualTo(Money.ZERO);
    }

    @Test
    void aTaxRateNeedsACodeOfNineteenDigitsAndADayOfItsOwn() {
        taxedAtSixPercent();

        assertThatThrownBy(this::taxedAtSixPercent).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> setTaxRate.set(
                        company.maker(), FeeItem.PARKING, VatTreatment.GENERAL, "304", LocalDate.of(2026, 1, 1)))
                .isInstanceOf(InvalidValue.class);
    }

    private void taxedAtSixPercent() {
        setTaxRate.set(company.maker(), FeeItem.PROPERTY_FEE, VatTreatment.GENERAL, CODE, LocalDate.of(2026, 1, 1));
    }

    private InvoiceId request(Buyer buyer) {
        return requestInvoice.request(
                company.maker(), new RequestInvoice.Command(BillingScene.key("invoice"), unit, buyer));
    }

    private void record(InvoiceId id, String number, LocalDate day) {
        recordInvoiceNumber.record(company.maker(), id, number, day);
    }
}
