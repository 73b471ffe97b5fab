package cn.changxiao.billing.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.BillingScene;
import cn.changxiao.billing.BillingScene.Company;
import cn.changxiao.billing.bill.Bill;
import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.bill.BillSelection;
import cn.changxiao.billing.bill.BillSummary;
import cn.changxiao.billing.bill.Bills;
import cn.changxiao.billing.bill.ReadBill;
import cn.changxiao.billing.bill.VerifyBill;
import cn.changxiao.billing.payment.PaymentId;
import cn.changxiao.billing.payment.ReceiptPdf;
import cn.changxiao.billing.payment.Receipts;
import cn.changxiao.billing.payment.RecordPayment;
import cn.changxiao.billing.printing.PrintRegister;
import cn.changxiao.billing.printing.PrintedKind;
import cn.changxiao.billing.printing.Printing;
import cn.changxiao.billing.receipt.PrintReceipt;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.registration.RegisteredEstate;
import cn.changxiao.testing.DatabaseTest;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class BillPdfIT implements DatabaseTest {

    @Inject
    BillingScene scene;

    @Inject
    Bills bills;

    @Inject
    ReadBill readBill;

    @Inject
    BillPdf billPdf;

    @Inject
    Receipts receipts;

    @Inject
    ReceiptPdf receiptPdf;

    @Inject
    PrintBills printBills;

    @Inject
    PrintReceipt printReceipt;

    @Inject
    PrintRegister printRegister;

    @Inject
    VerifyBill verifyBill;

    @Inject
    RecordPayment recordPayment;

    @Inject
    Sql sql;

    @Test
    void theBillSaysWhyEachAmountAndWhatIsOpenFromBefore() throws IOException {
        Company company = scene.company();
        UnitId unit = scene.billable(company, 1).units().get(0);
        rename(unit, "赵䶮㛃𬭎𠅤");
        scene.bill(company, "2026-01", "2026-03");
        recordPayment.record(company.maker(), scene.cash(unit, "20.00", "2026-02-01"));

        Bill bill = readBill.one(company.maker(), newest(company, unit).id());
        String text = textOf(keep("bill", billPdf.print(bill, 1)));

        assertThat(bill.toPay()).isEqualTo(Money.parse("154.54"));
        assertThat(text)
                .contains("赵䶮㛃𬭎𠅤")
                .contains("89.50 m² × 0.65 元/m²·月")
                .contains("58.18")
                .contains("2026-01")
                .contains("38.18")
                .contains("154.54")
                .contains("编号 2026-000003")
                .contains("应缴合计", "人民币壹佰伍拾肆元伍角肆分")
                .contains("依据：物业服务合同第五条", "逾期", "96.36", "正本")
                .doesNotContain("重复打印");
        assertThat(textOf(keep("bill-again", billPdf.print(bill, 2))))
                .contains("重复打印 第 2 次")
                .doesNotContain("正本");
        keep("bill-a4", billPdf.print(bill, 1, BillPaper.A4));
        assertThat(textOf(keep("bill-large", billPdf.print(bill, 1, BillPaper.LARGE))))
                .contains("赵䶮㛃𬭎𠅤", "154.54");
        assertThat(billPdf.print(bill, 1)).hasSizeLessThan(45 * 1024);
    }

    @Test
    void aCharacterThatNoFontHasIsReportedAndPrintedAsItsNumber() throws IOException {
        Company company = scene.company();
        UnitId unit = scene.billable(company, 1).units().get(0);
        rename(unit, "王\uD86D\uDF40");
        scene.bill(company, "2026-01", "2026-01");

        Bill bill = readBill.one(company.maker(), newest(company, unit).id());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintBills.Batch batch = printBills.many(
                company.maker(),
                BillSelection.compound(
                        new CompoundId(
                                sql.number("SELECT compound_id FROM registry_unit WHERE unit_id = ?", unit.value())),
                        bill.head().month()),
                BillPaper.A5,
                true,
                out);

        assertThat(billPdf.missing(bill)).isEqualTo("\uD86D\uDF40");
        assertThat(textOf(billPdf.print(bill, 1))).contains("王〔U+2B740〕");
        assertThat(batch.missing())
                .containsExactly(new MissingCharacters(bill.head().number(), "\uD86D\uDF40"));
        assertThat(textOf(out.toByteArray(), 3))
                .contains("需手工补写的账单", bill.head().number().toString());
    }

    @Test
    void printingIsCountedAndOfManyAtOnceOneGetsTheOriginal() throws Exception {
        Company company = scene.company();
        UnitId unit = scene.billable(company, 1).units().get(0);
        scene.bill(company, "2026-01", "2026-01");
        BillId bill = newest(company, unit).id();

        List<CompletableFuture<String>> printed = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> firstPage(
                        printBills.one(company.maker(), bill, BillPaper.A5).content())))
                .toList();
        List<String> texts = printed.stream().map(CompletableFuture::join).toList();

        assertThat(texts).filteredOn(text -> text.contains("正本")).hasSize(1);
        for (int again = 2; again <= 8; again++) {
            String mark = "重复打印 第 %d 次".formatted(again);
            assertThat(texts).filteredOn(text -> text.contains(mark)).hasSize(1);
        }
        assertThat(printRegister.of(PrintedKind.BILL, bill.value(), 100))
                .extracting(Printing::number)
                .containsExactly(8, 7, 6, 5, 4, 3, 2, 1);
        assertThatThrownBy(() -> sql.update("DELETE FROM billing_printing WHERE document_id = ?", bill.value()))
                .hasMessageContaining("append-only");
    }

    @Test
    void theCheckOfABillKnowsItsOwnAndSaysNothingOfAnyOther() {
        Company company = scene.company();
        UnitId unit = scene.billable(company, 1).units().get(0);
        scene.bill(company, "2026-01", "2026-01");
        Bill bill = readBill.one(company.maker(), newest(company, unit).id());
        BillId id = bill.head().id();
        String number = bill.head().number().toString();

        assertThat(verifyBill.verify(id, number, "5818", bill.check()))
                .hasValueSatisfying(verified -> assertThat(verified.isSame()).isTrue());
        assertThat(verifyBill.verify(id, number, "581", bill.check()))
                .hasValueSatisfying(
                        verified -> assertThat(verified.isAmountSame()).isFalse());
        assertThat(verifyBill.verify(id, "2026-999999", "5818", bill.check()))
                .hasValueSatisfying(
                        verified -> assertThat(verified.isNumberSame()).isFalse());
        assertThat(verifyBill.verify(id, number, "5818", "0123456789abcdef")).isEmpty();
        assertThat(verifyBill.verify(id, number, "5818", "")).isEmpty();
        assertThat(verifyBill.verify(new BillId(-1), number, "5818", bill.check()))
                .isEmpty();
        recordPayment.record(company.maker(), scene.cash(unit, "20.00", "2026-02-01"));
        rename(unit, "改名以后");
        assertThat(readBill.one(company.maker(), id).check()).isEqualTo(bill.check());
        assertThat(billPdf.verifyAddress(bill))
                .endsWith("/verify/bill/%s?n=%s&a=5818&h=%s".formatted(id, number, bill.check()));
    }

    @Test
    void aBuildingIsPrintedInDeliveryOrderOneBillAPage() throws IOException {
        Company company = scene.company();
        RegisteredEstate estate = scene.billable(company, 6);
        scene.bill(company, "2026-01", "2026-01");

        List<Bill> all =
                readBill.ofBuilding(company.maker(), estate.buildings().get(0).value(), BillingMonth.parse("2026-01"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintBills.Batch batch = printBills.many(
                company.maker(),
                BillSelection.building(estate.buildings().get(0).value(), BillingMonth.parse("2026-01")),
                BillPaper.A5,
                false,
                out);

        byte[] file = out.toByteArray();
        assertThat(batch.bills()).isEqualTo(6);
        assertThat(batch.missing()).isEmpty();
        assertThat(all).extracting(bill -> bill.head().unit()).containsExactlyElementsOf(estate.units());
        try (PdfReader reader = new PdfReader(file)) {
            assertThat(reader.getNumberOfPages()).isEqualTo(6);
        }
        for (int page = 1; page <= 6; page++) {
            assertThat(textOf(file, page))
                    .contains(
                            all.get(page - 1).head().place(),
                            all.get(page - 1).check().substring(0, 4));
        }
        assertThatThrownBy(() -> printBills.many(
                        scene.company().maker(),
                        BillSelection.building(estate.buildings().get(0).value(), BillingMonth.parse("2026-01")),
                        BillPaper.A5,
                        false,
                        new ByteArrayOutputStream()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theReceiptSaysWhatWasPaid() throws IOException {
        Company company = scene.company();
        UnitId unit = scene.billable(company, 1).units().get(0);
        scene.bill(company, "2026-01", "2026-01");
        PaymentId payment = recordPayment.record(company.maker(), scene.cash(unit, "100.00", "2026-01-20"));

        String text = textOf(keep("receipt", receiptPdf.print(receipts.one(company.maker(), payment), 1)));

        assertThat(text)
                .contains("2026-S000001")
                .contains("58.18")
                .contains("转为预存款")
                .contains("41.82", "人民币（大写）", "壹佰元整", "正本");
        keep("receipt-again", receiptPdf.print(receipts.one(company.maker(), payment), 3));
        assertThat(firstPage(printReceipt.print(company.maker(), payment).content()))
                .contains("正本");
        assertThat(firstPage(printReceipt.print(company.checker(), payment).content()))
                .contains("重复打印 第 2 次");
    }

    @Test
    void othersSeeNothingAndAnOwnerTheOwn() {
        Company company = scene.company();
        Company other = scene.company();
        UnitId unit = scene.billable(company, 1).units().get(0);
        scene.bill(company, "2026-01", "2026-01");
        BillSummary bill = newest(company, unit);
        Viewer owner = Viewer.owner(
                new UserId(77),
                "业主",
                new PersonId(sql.number("SELECT person_id FROM registry_ownership WHERE unit_id = ?", unit.value())));

        assertThatThrownBy(() -> readBill.one(other.maker(), bill.id())).isInstanceOf(NotFound.class);
        assertThat(bills.ofUnit(other.maker(), unit)).isEmpty();
        assertThat(bills.ofUnit(scene.streetOffice(), unit)).hasSize(1);
        assertThat(bills.ofOwner(owner)).extracting(BillSummary::id).containsExactly(bill.id());
        assertThat(readBill.one(owner, bill.id()).lines()).hasSize(1);
        assertThatThrownBy(() -> readBill.one(Viewer.owner(new UserId(78), "别人", new PersonId(1)), bill.id()))
                .isInstanceOf(NotFound.class);
        assertThat(bills.countOfIssuer(company.maker(), bill.month(), new CompoundId(0)))
                .isEqualTo(1);
    }

    private BillSummary newest(Company company, UnitId unit) {
        return bills.ofUnit(company.maker(), unit).get(0);
    }

    private void rename(UnitId unit, String name) {
        sql.update(
                "UPDATE party_person SET name = ? WHERE person_id = (SELECT person_id FROM ownership_share WHERE unit_id = ?)",
                name,
                unit.value());
    }

    private static byte[] keep(String name, byte[] file) throws IOException {
        Files.write(Path.of("target", name + ".pdf"), file);
        return file;
    }

    private static String textOf(byte[] file) throws IOException {
        return textOf(file, 1);
    }

    private static String textOf(byte[] file, int page) throws IOException {
        try (PdfReader reader = new PdfReader(file)) {
            return new PdfTextExtractor(reader).getTextFromPage(page);
        }
    }

    private static String firstPage(byte[] file) {
        try {
            return textOf(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
