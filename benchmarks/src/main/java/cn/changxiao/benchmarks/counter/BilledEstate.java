package cn.changxiao.benchmarks.counter;

import cn.changxiao.benchmarks.City;
import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.payment.NewPayment;
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
import cn.changxiao.property.organisation.OrganisationKind;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.registration.RegisteredEstate;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** A compound with twelve months of unpaid bills, its manager, and payments for its units drawn at random. */
record BilledEstate(Viewer cashier, List<UnitId> units, LocalDate today, AtomicLong number) {

    private static final int HOUSEHOLDS = 1_000;
    private static final LocalDate SINCE = LocalDate.of(2012, 1, 1);
    private static final BillingMonth FIRST = new BillingMonth(201_201);
    private static final int MONTHS = 12;

    static BilledEstate of(City city) {
        RegisteredEstate estate = city.estateOf(HOUSEHOLDS);
        OrganisationId company = city.found(OrganisationKind.PROPERTY_COMPANY, "前台物业公司");
        Viewer maker = Viewer.member(new UserId(1), "收费员", Role.PROPERTY_COMPANY, company);
        Viewer checker = Viewer.member(new UserId(2), "复核员", Role.PROPERTY_COMPANY, company);
        city.bean(ConcludeAgreement.class)
                .conclude(
                        Viewer.service(),
                        new NewAgreement(
                                new BusinessKey("counter:agreement"),
                                estate.compound(),
                                ManagementMode.COMPANY,
                                Optional.of(company),
                                FeeBasis.LUMP_SUM,
                                SINCE,
                                NewAgreement.OPEN_END,
                                "业主大会选聘"));
        ProposeTariff.Command price = new ProposeTariff.Command(
                new BusinessKey("counter:tariff"),
                estate.compound(),
                FeeItem.PROPERTY_FEE,
                UnitPrice.parse("0.65"),
                SINCE,
                "物业服务合同第五条");
        city.bean(ApproveTariff.class)
                .approve(checker, city.bean(ProposeTariff.class).propose(maker, price));
        bill(city, maker, checker);
        return new BilledEstate(maker, estate.units(), LocalDate.now(city.bean(Clock.class)), new AtomicLong());
    }

    NewPayment payment() {
        UnitId unit = units.get(ThreadLocalRandom.current().nextInt(units.size()));
        BusinessKey key = new BusinessKey("counter:" + number.incrementAndGet());
        return NewPayment.cash(key, unit, Money.parse("60.00"), today);
    }

    private static void bill(City city, Viewer maker, Viewer checker) {
        for (int month = 0; month < MONTHS; month++) {
            BusinessKey key = new BusinessKey("counter:run:" + month);
            BillRunId run = city.bean(PrepareBillRun.class)
                    .prepare(maker, PrepareBillRun.Command.month(key, FIRST.plus(month)));
            city.bean(SignOffBillRun.class).signOff(checker, run);
            city.bean(PostBillRun.class).post(run);
        }
    }
}
