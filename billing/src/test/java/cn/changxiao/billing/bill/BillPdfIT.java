package cn.changxiao.billing.bill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.BillingScene;
import cn.changxiao.billing.BillingScene.Company;
import cn.changxiao.billing.payment.PaymentId;
import cn.changxiao.billing.payment.ReceiptPdf;
import cn.changxiao.billing.payment.Receipts;
import cn.changxiao.billing.payment.RecordPayment;
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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
                .doesNotContain("补打件");
        assertThat(textOf(billPdf.print(bill, 2))).contains("补打件 第 2 次");
    }

    @Test
    void aBuildingIsPrintedInDeliveryOrderOneBillAPage() throws IOException {
        Company company = scene.company();
        RegisteredEstate estate = scene.billable(company, 6);
        scene.bill(company, "2026-01", "2026-01");

        List<Bill> all =
                readBill.ofBuilding(company.maker(), estate.buildings().get(0).value(), BillingMonth.parse("2026-01"));
        byte[] file = billPdf.print(all, 1);

        assertThat(all).extracting(bill -> bill.head().unit()).containsExactlyElementsOf(estate.units());
        try (PdfReader reader = new PdfReader(file)) {
            assertThat(reader.getNumberOfPages()).isEqualTo(6);
        }
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
                .contains("41.82");
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
        try (PdfReader reader = new PdfReader(file)) {
            return new PdfTextExtractor(reader).getTextFromPage(1);
        }
    }
}
