package cn.changxiao.benchmarks;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.run.BillRunId;
import cn.changxiao.billing.run.PrepareBillRun;
import cn.changxiao.billing.run.SignOffBillRun;
import cn.changxiao.billing.tariff.ApproveTariff;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.billing.tariff.ProposeTariff;
import cn.changxiao.billing.tariff.UnitPrice;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.management.ConcludeAgreement;
import cn.changxiao.property.management.FeeBasis;
import cn.changxiao.property.management.ManagementMode;
import cn.changxiao.property.management.NewAgreement;
import cn.changxiao.property.organisation.OrganisationKind;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Companies that manage the whole city at approved prices, and bill runs of theirs that are ready to be posted. */
public record Fees(City city, List<Viewer> companies) {

    private static final int COMPOUNDS_OF_A_COMPANY = 50;
    private static final LocalDate SINCE = LocalDate.of(2010, 1, 1);
    private static final UserId CHECKER = new UserId(2);

    /** Gives every compound a manager and a price; once per city. */
    static Fees charge(City city) {
        return charge(city, city.compounds());
    }

    /** Gives these compounds managers and prices; once each. */
    public static Fees charge(City city, List<CompoundId> compounds) {
        List<Viewer> companies = new ArrayList<>();
        for (int first = 0; first < compounds.size(); first += COMPOUNDS_OF_A_COMPANY) {
            OrganisationId company = city.found(OrganisationKind.PROPERTY_COMPANY, "第" + compounds.get(first) + "物业公司");
            Viewer maker = Viewer.member(new UserId(1), "制单员", Role.PROPERTY_COMPANY, company);
            companies.add(maker);
            for (CompoundId compound :
                    compounds.subList(first, Math.min(first + COMPOUNDS_OF_A_COMPANY, compounds.size()))) {
                manage(city, company, compound);
                price(city, maker, compound);
            }
        }
        return new Fees(city, companies);
    }

    /** One signed-off run per company for the month; nothing is billed yet. */
    public List<BillRunId> ready(BillingMonth month) {
        List<BillRunId> runs = new ArrayList<>();
        for (Viewer company : companies) {
            BusinessKey key = new BusinessKey("benchmark:" + company.organisationKey() + ":" + month);
            BillRunId run = city.bean(PrepareBillRun.class).prepare(company, PrepareBillRun.Command.month(key, month));
            city.bean(SignOffBillRun.class).signOff(checker(company), run);
            runs.add(run);
        }
        return runs;
    }

    private static void manage(City city, OrganisationId company, CompoundId compound) {
        city.bean(ConcludeAgreement.class)
                .conclude(
                        Viewer.service(),
                        new NewAgreement(
                                new BusinessKey("benchmark:agreement:" + compound),
                                compound,
                                ManagementMode.COMPANY,
                                Optional.of(company),
                                FeeBasis.LUMP_SUM,
                                SINCE,
                                NewAgreement.OPEN_END,
                                "业主大会选聘"));
    }

    private static void price(City city, Viewer maker, CompoundId compound) {
        BusinessKey key = new BusinessKey("benchmark:tariff:" + compound);
        ProposeTariff.Command price = new ProposeTariff.Command(
                key, compound, FeeItem.PROPERTY_FEE, UnitPrice.parse("0.65"), SINCE, "物业服务合同第五条");
        city.bean(ApproveTariff.class)
                .approve(checker(maker), city.bean(ProposeTariff.class).propose(maker, price));
    }

    private static Viewer checker(Viewer maker) {
        return Viewer.member(CHECKER, "复核员", maker.role(), maker.organisation().orElseThrow());
    }
}
