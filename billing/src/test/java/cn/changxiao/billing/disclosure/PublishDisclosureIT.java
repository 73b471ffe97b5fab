package cn.changxiao.billing.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.BillingScene;
import cn.changxiao.billing.BillingScene.Company;
import cn.changxiao.billing.payment.RecordPayment;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
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
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
final class PublishDisclosureIT implements DatabaseTest {

    private static final List<ServiceGiven> SERVICES = List.of(new ServiceGiven("楼道保洁", "每日一次", "按约定完成，缺勤 2 次已补"));
    private static final List<CommonIncome> INCOMES =
            List.of(new CommonIncome("电梯广告", Money.parse("1200.00"), "补充维修资金"));

    @Inject
    BillingScene scene;

    @Inject
    RecordPayment recordPayment;

    @Inject
    DraftDisclosure draftDisclosure;

    @Inject
    PublishDisclosure publishDisclosure;

    @Inject
    Disclosures disclosures;

    @Inject
    DisclosurePdf disclosurePdf;

    @Inject
    Sql sql;

    private Company company;
    private RegisteredEstate estate;

    @BeforeEach
    void twoUnitsOfWhichOnePaidAMonth() {
        company = scene.company();
        estate = scene.billable(company, 2);
        scene.bill(company, "2026-01", "2026-03");
        recordPayment.record(company.maker(), scene.cash(estate.units().get(0), "58.18", "2026-03-20"));
    }

    @Test
    void theFiguresAreThoseOfTheBillsAndFreezeWhenASecondPersonPublishes() {
        DisclosureId id = draft("2026-01", "2026-03");
        assertThat(fee(company.maker(), id))
                .isEqualTo(new DisclosedFee(
                        FeeItem.PROPERTY_FEE, 2, Money.parse("349.08"), Money.ZERO, Money.parse("58.18")));
        assertThatThrownBy(() -> publishDisclosure.publish(company.maker(), id))
                .isInstanceOf(SamePersonCannotCheck.class);

        publishDisclosure.publish(company.checker(), id);
        recordPayment.record(company.maker(), scene.cash(estate.units().get(1), "58.18", "2026-03-21"));

        assertThat(fee(company.maker(), id).received()).isEqualTo(Money.parse("58.18"));
        assertThat(fee(company.maker(), draft("2026-01", "2026-03")).received()).isEqualTo(Money.parse("116.36"));
        assertThatThrownBy(() -> publishDisclosure.publish(company.checker(), id))
                .isInstanceOf(DisclosureNotDraft.class);
    }

    @Test
    void ownersAndTheStreetSeeWhatIsPublishedAndNoDraft() {
        DisclosureId id = draft("2026-01", "2026-03");
        Viewer owner = owner();
        Viewer street = scene.streetOffice();
        assertThatThrownBy(() -> disclosures.one(owner, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> disclosures.one(street, id)).isInstanceOf(NotFound.class);

        publishDisclosure.publish(company.checker(), id);

        assertThat(disclosures.one(owner, id).incomes()).isEqualTo(INCOMES);
        assertThat(disclosures.one(street, id).services()).isEqualTo(SERVICES);
        assertThat(disclosures.list(owner, 10, 0)).hasSize(1);
        assertThatThrownBy(() -> disclosures.one(scene.company().maker(), id)).isInstanceOf(NotFound.class);
    }

    @Test
    void monthsThatHaveNotPassedOrAreNotManagedAreRefused() {
        assertThatThrownBy(() -> draft("2999-01", "2999-02")).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> draft("2018-01", "2018-02")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> draft("2025-01", "2026-02")).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new ServiceGiven("保洁", "", "好")).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new CommonIncome("广告", Money.parse("-1.00"), "无"))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void thePaperShowsServicesFeesAndIncome() throws Exception {
        DisclosureId id = draft("2026-01", "2026-03");

        try (PdfReader reader = new PdfReader(disclosurePdf.print(disclosures.one(company.maker(), id)))) {
            assertThat(new PdfTextExtractor(reader).getTextFromPage(1))
                    .contains("楼道保洁")
                    .contains("349.08")
                    .contains("电梯广告");
        }
    }

    private DisclosedFee fee(Viewer viewer, DisclosureId id) {
        return disclosures.one(viewer, id).fees().get(0);
    }

    private DisclosureId draft(String first, String last) {
        return draftDisclosure.draft(
                company.maker(),
                new DraftDisclosure.Command(
                        BillingScene.key("disclosure"),
                        estate.compound(),
                        BillingMonth.parse(first),
                        BillingMonth.parse(last),
                        "项目经理李某",
                        SERVICES,
                        INCOMES));
    }

    private Viewer owner() {
        long person = sql.number(
                "SELECT MIN(w.person_id) FROM registry_ownership w WHERE w.unit_id = ?",
                estate.units().get(0).value());
        return Viewer.owner(new UserId(person), "业主", new PersonId(person));
    }
}
