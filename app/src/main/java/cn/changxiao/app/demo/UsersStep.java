package cn.changxiao.app.demo;

import cn.changxiao.app.demo.plan.CityPlan;
import cn.changxiao.app.demo.plan.OrganisationKeys;
import cn.changxiao.property.login.NewUser;
import cn.changxiao.property.login.OpenUserAccount;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;

/** Opens the log-ins. Nobody walks into a half-built city: the web server starts when it is complete. */
@Singleton
@Order(45)
final class UsersStep implements DemoStep {

    private final OpenUserAccount openUserAccount;

    UsersStep(OpenUserAccount openUserAccount) {
        this.openUserAccount = openUserAccount;
    }

    @Override
    public String label() {
        return "开立演示用户";
    }

    @Override
    public int weight() {
        return 2;
    }

    @Override
    public void run(DemoWork work) {
        for (DemoLogin login : DemoLogins.all()) {
            if (openUserAccount.find(login.login()).isEmpty()) {
                openUserAccount.open(Viewer.service(), user(login, work));
            }
        }
    }

    private static NewUser user(DemoLogin login, DemoWork work) {
        return switch (login.role()) {
            case ADMINISTRATOR -> NewUser.administrator(login.login(), login.who(), DemoLogins.PASSWORD);
            case OWNER ->
                NewUser.owner(
                        login.login(),
                        login.who(),
                        DemoLogins.PASSWORD,
                        work.register().owner(login.who()));
            case STREET_OFFICE,
                    HOUSING_AUTHORITY,
                    PROPERTY_COMPANY,
                    FALLBACK_MANAGER,
                    OWNERS_COMMITTEE,
                    FUND_CUSTODIAN,
                    OPERATOR -> {
                OrganisationId organisation =
                        work.register().organisation(work.plan(), organisationKey(login, work.plan()));
                yield NewUser.member(login.login(), login.who(), DemoLogins.PASSWORD, login.role(), organisation);
            }
        };
    }

    /** Key of the organisation a log-in belongs to. */
    static String organisationKey(DemoLogin login, CityPlan plan) {
        return switch (login.role()) {
            case STREET_OFFICE -> OrganisationKeys.streetOffice(CityPlan.CENTRAL_STREET);
            case HOUSING_AUTHORITY ->
                OrganisationKeys.housingAuthority(
                        login.equals(DemoLogins.CITY_HOUSING)
                                ? CityPlan.CITY
                                : CityPlan.CENTRAL_STREET.substring(0, 6));
            case PROPERTY_COMPANY -> plan.showcase().company();
            case FALLBACK_MANAGER -> OrganisationKeys.fallback(CityPlan.CENTRAL_STREET.substring(0, 6));
            case OWNERS_COMMITTEE -> plan.showcase().main().committee().orElseThrow();
            case FUND_CUSTODIAN -> OrganisationKeys.CUSTODIAN;
            case OPERATOR -> OrganisationKeys.operator(login.login());
            case OWNER, ADMINISTRATOR -> throw new IllegalArgumentException(login + " belongs to no organisation");
        };
    }
}
