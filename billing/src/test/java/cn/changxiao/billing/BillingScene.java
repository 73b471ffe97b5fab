package cn.changxiao.billing;

import cn.changxiao.billing.payment.NewPayment;
import cn.changxiao.billing.run.BillRunId;
import cn.changxiao.billing.run.PostBillRun;
import cn.changxiao.billing.run.PrepareBillRun;
import cn.changxiao.billing.run.SignOffBillRun;
import cn.changxiao.billing.tariff.ApproveTariff;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.billing.tariff.ProposeTariff;
import cn.changxiao.billing.tariff.TariffId;
import cn.changxiao.billing.tariff.UnitPrice;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.management.ConcludeAgreement;
import cn.changxiao.property.management.FeeBasis;
import cn.changxiao.property.management.ManagementMode;
import cn.changxiao.property.management.NewAgreement;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.organisation.FoundOrganisation;
import cn.changxiao.property.organisation.NewOrganisation;
import cn.changxiao.property.organisation.OrganisationKind;
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
import java.util.concurrent.atomic.AtomicLong;

/** A street with managers and compounds, built through the product's own use cases; each call makes new ones. */
@Singleton
public class BillingScene {

    public static final String STREET = "510903001";

    private static final AtomicLong SERIAL = new AtomicLong(1);

    private final LoadPlaces loadPlaces;
    private final FoundOrganisation foundOrganisation;
    private final RegisterEstate registerEstate;
    private final ConcludeAgreement concludeAgreement;
    private final ProposeTariff proposeTariff;
    private final ApproveTariff approveTariff;
    private final PrepareBillRun prepareBillRun;
    private final SignOffBillRun signOffBillRun;
    private final PostBillRun postBillRun;
    private final Sql sql;
    private boolean placesLoaded;

    BillingScene(
            LoadPlaces loadPlaces,
            FoundOrganisation foundOrganisation,
            RegisterEstate registerEstate,
            ConcludeAgreement concludeAgreement,
            ProposeTariff proposeTariff,
            ApproveTariff approveTariff,
            PrepareBillRun prepareBillRun,
            SignOffBillRun signOffBillRun,
            PostBillRun postBillRun,
            Sql sql) {
        this.loadPlaces = loadPlaces;
        this.foundOrganisation = foundOrganisation;
        this.registerEstate = registerEstate;
        this.concludeAgreement = concludeAgreement;
        this.proposeTariff = proposeTariff;
        this.approveTariff = approveTariff;
        this.prepareBillRun = prepareBillRun;
        this.signOffBillRun = signOffBillRun;
        this.postBillRun = postBillRun;
        this.sql = sql;
    }

    public static BusinessKey key(String what) {
        return new BusinessKey(what + ":" + SERIAL.getAndIncrement());
    }

    /** A property company with two people. */
    public Company company() {
        loadPlacesOnce();
        OrganisationId id = foundOrganisation.found(
                Viewer.service(),
                new NewOrganisation(
                        OrganisationKind.PROPERTY_COMPANY,
                        "测试物业公司" + SERIAL.getAndIncrement(),
                        Optional.empty(),
                        "510903"));
        return new Company(member(Role.PROPERTY_COMPANY, id), member(Role.PROPERTY_COMPANY, id));
    }

    /** The street office of {@link #STREET}. */
    public Viewer streetOffice() {
        loadPlacesOnce();
        OrganisationId id = foundOrganisation.found(
                Viewer.service(),
                new NewOrganisation(OrganisationKind.STREET_OFFICE, "测试街道办", Optional.empty(), STREET));
        return member(Role.STREET_OFFICE, id);
    }

    /** A compound of one building with so many units of 89.50 m², managed by the company since 2020. */
    public RegisteredEstate compound(Company company, int units) {
        return compound(company, 1, units);
    }

    public RegisteredEstate compound(Company company, int buildings, int units) {
        RegisteredEstate estate = registerEstate.register(
                Viewer.service(), SampleEstates.estate("c" + SERIAL.getAndIncrement(), STREET, buildings, units));
        manage(company, estate.compound());
        return estate;
    }

    public void manage(Company company, CompoundId compound) {
        concludeAgreement.conclude(
                Viewer.service(),
                new NewAgreement(
                        key("agreement"),
                        compound,
                        ManagementMode.COMPANY,
                        company.maker().organisation(),
                        FeeBasis.LUMP_SUM,
                        LocalDate.of(2020, 1, 1),
                        NewAgreement.OPEN_END,
                        "业主大会选聘"));
    }

    /** An approved price of the property fee. */
    public TariffId price(Company company, CompoundId compound, String yuan, LocalDate from) {
        return price(company, compound, FeeItem.PROPERTY_FEE, yuan, from);
    }

    /** An approved price of any item. */
    public TariffId price(Company company, CompoundId compound, FeeItem item, String yuan, LocalDate from) {
        TariffId tariff = proposeTariff.propose(
                company.maker(),
                new ProposeTariff.Command(key("tariff"), compound, item, UnitPrice.parse(yuan), from, "物业服务合同第五条"));
        approveTariff.approve(company.checker(), tariff);
        return tariff;
    }

    /** A compound that can be billed from 2024 on at 0.65 yuan: 58.18 yuan a unit and month. */
    public RegisteredEstate billable(Company company, int units) {
        RegisteredEstate estate = compound(company, units);
        price(company, estate.compound(), "0.65", LocalDate.of(2024, 1, 1));
        return estate;
    }

    public BillRunId prepare(Company company, String first, String last) {
        return prepareBillRun.prepare(
                company.maker(),
                new PrepareBillRun.Command(key("run"), BillingMonth.parse(first), BillingMonth.parse(last), List.of()));
    }

    public BillRunId signedOff(Company company, String first, String last) {
        BillRunId run = prepare(company, first, last);
        signOffBillRun.signOff(company.checker(), run);
        return run;
    }

    /** Bills as if they had been issued then: what is open is due at the end of its month. */
    public BillRunId bill(Company company, String first, String last) {
        BillRunId run = signedOff(company, first, last);
        postBillRun.post(run);
        sql.update("""
                UPDATE billing_open_item SET due_on = LAST_DAY(STR_TO_DATE(CONCAT(period, '01'), '%Y%m%d'))
                WHERE bill_id IN (SELECT b.bill_id FROM billing_bill b WHERE b.run_id = ?)
                """, run.value());
        return run;
    }

    public NewPayment cash(UnitId unit, String yuan, String day) {
        return NewPayment.cash(key("cash"), unit, Money.parse(yuan), LocalDate.parse(day));
    }

    /** What is open of a unit, in fen. */
    public long open(UnitId unit) {
        return sql.number("SELECT SUM(open_fen) FROM billing_open_item WHERE unit_id = ?", unit.value());
    }

    private void loadPlacesOnce() {
        if (!placesLoaded) {
            loadPlaces.load();
            placesLoaded = true;
        }
    }

    private static Viewer member(Role role, OrganisationId organisation) {
        long user = SERIAL.getAndIncrement();
        return Viewer.member(new UserId(user), "用户" + user, role, organisation);
    }

    /** Two people of one company: one prepares, the other checks. */
    public record Company(Viewer maker, Viewer checker) {

        public long id() {
            return maker.organisationKey();
        }
    }
}
