package cn.changxiao.app.console.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.app.testing.Browser;
import cn.changxiao.app.testing.ConsoleTest;
import cn.changxiao.app.testing.Page;
import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.payment.NewPayment;
import cn.changxiao.billing.payment.PaymentId;
import cn.changxiao.billing.payment.RecordPayment;
import cn.changxiao.billing.run.BillRunId;
import cn.changxiao.billing.run.PostBillRun;
import cn.changxiao.billing.run.PrepareBillRun;
import cn.changxiao.billing.run.SignOffBillRun;
import cn.changxiao.billing.tariff.ApproveTariff;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.billing.tariff.ProposeTariff;
import cn.changxiao.billing.tariff.UnitPrice;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.management.ConcludeAgreement;
import cn.changxiao.property.management.FeeBasis;
import cn.changxiao.property.management.ManagementMode;
import cn.changxiao.property.management.NewAgreement;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.place.LoadPlaces;
import cn.changxiao.property.registration.RegisterEstate;
import cn.changxiao.property.registration.RegisteredEstate;
import cn.changxiao.testing.SampleEstates;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class AdjustmentControllerIT extends ConsoleTest {

    @Inject
    LoadPlaces loadPlaces;

    @Inject
    RegisterEstate registerEstate;

    @Inject
    ConcludeAgreement concludeAgreement;

    @Inject
    ProposeTariff proposeTariff;

    @Inject
    ApproveTariff approveTariff;

    @Inject
    PrepareBillRun prepareBillRun;

    @Inject
    SignOffBillRun signOffBillRun;

    @Inject
    PostBillRun postBillRun;

    @Inject
    RecordPayment recordPayment;

    private RegisteredEstate estate;
    private Viewer maker;
    private Browser clerk;
    private Browser checker;

    @BeforeAll
    void billJanuary() {
        loadPlaces.load();
        estate = registerEstate.register(Viewer.service(), SampleEstates.estate("adjust", "510903001", 1, 4));
        OrganisationId company = newOrganisation(Role.PROPERTY_COMPANY, "510903");
        concludeAgreement.conclude(
                Viewer.service(),
                new NewAgreement(
                        new BusinessKey("adjust-agreement"),
                        estate.compound(),
                        ManagementMode.COMPANY,
                        Optional.of(company),
                        FeeBasis.LUMP_SUM,
                        LocalDate.of(2020, 1, 1),
                        NewAgreement.OPEN_END,
                        "业主大会选聘"));
        maker = Viewer.member(new UserId(11), "制单", Role.PROPERTY_COMPANY, company);
        Viewer second = Viewer.member(new UserId(12), "复核", Role.PROPERTY_COMPANY, company);
        approveTariff.approve(
                second,
                proposeTariff.propose(
                        maker,
                        new ProposeTariff.Command(
                                new BusinessKey("adjust-tariff"),
                                estate.compound(),
                                FeeItem.PROPERTY_FEE,
                                UnitPrice.parse("0.65"),
                                LocalDate.of(2025, 1, 1),
                                "物业服务合同第五条")));
        BillingMonth january = BillingMonth.parse("2026-01");
        BillRunId run = prepareBillRun.prepare(
                maker, new PrepareBillRun.Command(new BusinessKey("adjust-run"), january, january, List.of()));
        signOffBillRun.signOff(second, run);
        postBillRun.post(run);
        clerk = logIn(Role.PROPERTY_COMPANY, company);
        checker = logIn(Role.PROPERTY_COMPANY, company);
    }

    @Test
    void aBillIsAdjustedByTwoPersonsAndShowsWhatItComesToNow() {
        long bill = bill(0);
        assertThat(clerk.get("/billing/bills/" + bill).text()).contains("/billing/adjustments/new?bill=" + bill);
        Page form = clerk.get("/billing/adjustments/new?bill=" + bill);
        assertThat(form.text()).contains("58.18");

        assertThat(clerk.post(
                                "/billing/adjustments",
                                "key",
                                first(form, "name=\"key\" value=\"([^\"]+)\""),
                                "bill",
                                Long.toString(bill),
                                "kind",
                                "ADJUST",
                                "line",
                                "202601/PROPERTY_FEE/0",
                                "amount",
                                "50.00",
                                "reason",
                                "面积测绘更正")
                        .status())
                .isEqualTo(303);
        assertThat(clerk.get("/billing/adjustments").text()).contains("面积测绘更正").doesNotContain("/approve");
        String approve = first(checker.get("/billing/adjustments"), "(/billing/adjustments/\\d+/approve)");
        assertThat(clerk.post(approve).status()).isEqualTo(403);
        assertThat(checker.post(approve).status()).isEqualTo(303);

        assertThat(clerk.get("/billing/bills/" + bill).text()).contains("调整后应收").contains("50.00");
        assertThat(clerk.get("/billing/adjustments?state=APPROVED").text()).contains("8.18");
        assertThat(clerk.get("/api/v1/bill-adjustments?state=APPROVED").text())
                .contains("\"after\":{\"yuan\":\"50.00\"");
    }

    @Test
    void moreThanIsOpenIsNotGivenUp() {
        Page refused = clerk.post(
                "/billing/adjustments",
                "key",
                "too-much",
                "bill",
                Long.toString(bill(1)),
                "kind",
                "WAIVE",
                "line",
                "",
                "amount",
                "58.19",
                "reason",
                "困难");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("超过尚未缴清的 58.18 元");
        assertThat(logIn(Role.PROPERTY_COMPANY)
                        .get("/billing/adjustments/new?bill=" + bill(1))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aVoidBillSaysSoOnItsPageInListsInJsonAndToWhoeverHoldsThePaper() {
        long bill = bill(3);
        Page before = clerk.get("/api/v1/bills/" + bill);
        String verify = first(before, "\"verifyAddress\":\"https?://[^/]+(/verify/bill/[^\"]+)\"");
        assertThat(clerk.get(verify).text()).contains("核验通过");
        clerk.post(
                "/billing/adjustments",
                "key",
                "void-it",
                "bill",
                Long.toString(bill),
                "kind",
                "VOID",
                "line",
                "",
                "amount",
                "",
                "reason",
                "房屋信息有误");
        checker.post(first(checker.get("/billing/adjustments"), "(/billing/adjustments/\\d+/approve)"));

        assertThat(clerk.get("/billing/bills/" + bill).text())
                .contains("本账单已作废", "请勿按此缴费")
                .doesNotContain("缴费码");
        assertThat(clerk.get("/billing/bills?month=2026-01").text())
                .contains("已作废")
                .contains("原 58.18");
        assertThat(clerk.get("/api/v1/bills/" + bill).text()).contains("\"standing\":\"本账单已作废");
        assertThat(clerk.get(verify).text()).contains("本账单已作废").doesNotContain("核验通过");
        assertThat(new String(clerk.get("/billing/bills/" + bill + "/pdf").bytes(), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
    }

    @Test
    void aSubsidyForSomeUnitsIsProposedFromTheirListAndSentBack() {
        Page form = clerk.get("/billing/subsidies/new?compound=" + estate.compound());
        assertThat(form.text()).contains("name=\"unit" + estate.units().get(0) + "\"");
        String[] fields = {
            "key", first(form, "name=\"key\" value=\"([^\"]+)\""),
            "compound", estate.compound().toString(),
            "some", "yes",
            "payer", "民政局",
            "item", "PROPERTY_FEE",
            "share", "50",
            "first", "2026-01",
            "last", "2026-01",
            "evidence", "救助协议"
        };
        assertThat(clerk.post("/billing/subsidies", fields).text()).contains("请勾选补贴的房屋");
        String[] ticked = Arrays.copyOf(fields, fields.length + 2);
        ticked[fields.length] = "unit" + estate.units().get(0);
        ticked[fields.length + 1] = "on";
        assertThat(clerk.post("/billing/subsidies", ticked).status()).isEqualTo(303);

        String reject = first(checker.get("/billing/subsidies"), "(/billing/subsidies/\\d+/reject)");
        assertThat(clerk.post(reject, "reason", "依据不足").status()).isEqualTo(403);
        assertThat(checker.post(reject, "reason", "依据不足").status()).isEqualTo(303);
        assertThat(clerk.get("/billing/subsidies").text()).contains("已退回", "依据不足");
    }

    @Test
    void aPaymentIsRefundedByTwoPersonsAndPaidOut() {
        UnitId unit = estate.units().get(2);
        PaymentId payment = recordPayment.record(
                maker,
                NewPayment.cash(new BusinessKey("adjust-cash"), unit, Money.parse("58.18"), LocalDate.of(2026, 1, 20)));
        assertThat(clerk.get("/billing/receipts/" + payment).text())
                .contains("/billing/refunds/new?payment=" + payment);
        Page form = clerk.get("/billing/refunds/new?payment=" + payment);
        String refund = clerk.post(
                        "/billing/refunds",
                        "key",
                        first(form, "name=\"key\" value=\"([^\"]+)\""),
                        "payment",
                        payment.toString(),
                        "unit",
                        unit.toString(),
                        "source",
                        "PAYMENT",
                        "amount",
                        "20.00",
                        "reason",
                        "DUPLICATE",
                        "note",
                        "重复支付")
                .location();

        assertThat(clerk.get(refund).text()).contains("等待另一位同事审批");
        assertThat(checker.post(refund + "/approve").status()).isEqualTo(303);
        assertThat(clerk.post(refund + "/pay-out", "channel", "CASH", "transaction", "", "paid", "2026-02-01")
                        .status())
                .isEqualTo(303);

        assertThat(clerk.get(refund).text()).contains("已付款");
        Page paper = clerk.get(refund + "/pdf");
        assertThat(new String(paper.bytes(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(clerk.get("/billing/refunds/units/" + unit).text()).contains("20.00");
        assertThat(clerk.get("/billing/refunds?state=PAID").text()).contains("重复支付");
        assertThat(clerk.get("/api/v1/refunds?state=PAID").text()).contains("\"yuan\":\"20.00\"");
    }

    private long bill(int unit) {
        return sql.number(
                "SELECT bill_id FROM billing_bill WHERE unit_id = ?",
                estate.units().get(unit).value());
    }

    private static String first(Page page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page.text());
        assertThat(matcher.find()).as("%s in %s", pattern, page).isTrue();
        return matcher.group(1);
    }
}
