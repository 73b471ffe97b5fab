package cn.changxiao.app.testing;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.run.BillRunId;
import cn.changxiao.billing.run.PostBillRun;
import cn.changxiao.billing.run.PrepareBillRun;
import cn.changxiao.billing.run.SignOffBillRun;
import cn.changxiao.billing.tariff.ApproveTariff;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.billing.tariff.ProposeTariff;
import cn.changxiao.billing.tariff.UnitPrice;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.management.ConcludeAgreement;
import cn.changxiao.property.management.FeeBasis;
import cn.changxiao.property.management.ManagementMode;
import cn.changxiao.property.management.NewAgreement;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.place.LoadPlaces;
import cn.changxiao.property.registration.RegisterEstate;
import cn.changxiao.property.registration.RegisteredEstate;
import cn.changxiao.testing.SampleEstates;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A company's compound of one building with three months of bills, 58.18 yuan a unit and month. */
@Singleton
public class CounterScene {

    public static final String STREET = "510903001";

    private final LoadPlaces loadPlaces;
    private final RegisterEstate registerEstate;
    private final ConcludeAgreement concludeAgreement;
    private final ProposeTariff proposeTariff;
    private final ApproveTariff approveTariff;
    private final PrepareBillRun prepareBillRun;
    private final SignOffBillRun signOffBillRun;
    private final PostBillRun postBillRun;

    CounterScene(
            LoadPlaces loadPlaces,
            RegisterEstate registerEstate,
            ConcludeAgreement concludeAgreement,
            ProposeTariff proposeTariff,
            ApproveTariff approveTariff,
            PrepareBillRun prepareBillRun,
            SignOffBillRun signOffBillRun,
            PostBillRun postBillRun) {
        this.loadPlaces = loadPlaces;
        this.registerEstate = registerEstate;
        this.concludeAgreement = concludeAgreement;
        this.proposeTariff = proposeTariff;
        this.approveTariff = approveTariff;
        this.prepareBillRun = prepareBillRun;
        this.signOffBillRun = signOffBillRun;
        this.postBillRun = postBillRun;
    }

    /** The compound is 小区 and the name; January to March 2026 are billed. */
    public RegisteredEstate build(String name, OrganisationId company) {
        loadPlaces.load();
        RegisteredEstate estate = registerEstate.register(Viewer.service(), SampleEstates.estate(name, STREET, 1, 6));
        concludeAgreement.conclude(
                Viewer.service(),
                new NewAgreement(
                        new BusinessKey(name + "-agreement"),
                        estate.compound(),
                        ManagementMode.COMPANY,
                        Optional.of(company),
                        FeeBasis.LUMP_SUM,
                        LocalDate.of(2020, 1, 1),
                        NewAgreement.OPEN_END,
                        "业主大会选聘"));
        Viewer maker = Viewer.member(new UserId(1), "制单员", Role.PROPERTY_COMPANY, company);
        Viewer checker = Viewer.member(new UserId(2), "复核员", Role.PROPERTY_COMPANY, company);
        approveTariff.approve(
                checker,
                proposeTariff.propose(
                        maker,
                        new ProposeTariff.Command(
                                new BusinessKey(name + "-tariff"),
                                estate.compound(),
                                FeeItem.PROPERTY_FEE,
                                UnitPrice.parse("0.65"),
                                LocalDate.of(2025, 1, 1),
                                "物业服务合同第五条")));
        BillRunId run = prepareBillRun.prepare(
                maker,
                new PrepareBillRun.Command(
                        new BusinessKey(name + "-run"),
                        BillingMonth.parse("2026-01"),
                        BillingMonth.parse("2026-03"),
                        List.of()));
        signOffBillRun.signOff(checker, run);
        postBillRun.post(run);
        return estate;
    }
}
