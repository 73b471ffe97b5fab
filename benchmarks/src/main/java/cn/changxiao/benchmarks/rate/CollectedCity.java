package cn.changxiao.benchmarks.rate;

import cn.changxiao.benchmarks.City;
import cn.changxiao.billing.BillingMonth;
import cn.changxiao.property.organisation.OrganisationKind;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Eight streets with the households asked for and their months of bills, a million of 28,000 households in 36 months, and
 * two more streets of one size, one with all the months and one with the last six. Built once for all who measure rates.
 */
final class CollectedCity {

    static final int HISTORY = 36;
    static final int SHORT_HISTORY = 6;

    private static final int MONTHS_IN_SHORT_MODE = 12;
    private static final String COUNTY = "510904";
    private static final List<String> STREETS = List.of(
            "510904100", "510904101", "510904102", "510904103", "510904104", "510904105", "510904106", "510904107");
    private static final String WITH_ALL_MONTHS = "510921001";
    private static final String WITH_FEW_MONTHS = "510921100";
    private static final int HOUSEHOLDS_COMPARED = 1_700;
    private static final int HOUSEHOLDS_COMPARED_IN_SHORT_MODE = 170;

    private final City city;
    private @Nullable Built built;

    CollectedCity(City city) {
        this.city = city;
    }

    City city() {
        return city;
    }

    Built built() {
        Built known = built;
        if (known == null) {
            known = build();
            built = known;
        }
        return known;
    }

    private Built build() {
        BillingMonth last =
                BillingMonth.of(LocalDate.now(city.bean(Clock.class))).plus(-1);
        int months = city.isShort() ? MONTHS_IN_SHORT_MODE : HISTORY;
        int compared = city.isShort() ? HOUSEHOLDS_COMPARED_IN_SHORT_MODE : HOUSEHOLDS_COMPARED;
        List<CollectedStreet> streets = new ArrayList<>();
        for (String street : STREETS) {
            streets.add(CollectedStreet.of(city, street, city.households() / STREETS.size(), last, months));
        }
        Viewer authority = Viewer.member(
                new UserId(4),
                "住建局",
                Role.HOUSING_AUTHORITY,
                city.found(OrganisationKind.HOUSING_AUTHORITY, "测量住建局", COUNTY));
        return new Built(
                last,
                authority,
                List.copyOf(streets),
                CollectedStreet.of(city, WITH_ALL_MONTHS, compared, last, months),
                CollectedStreet.of(city, WITH_FEW_MONTHS, compared, last, SHORT_HISTORY));
    }

    /** What stands. */
    record Built(
            BillingMonth last,
            Viewer authority,
            List<CollectedStreet> streets,
            CollectedStreet withAllMonths,
            CollectedStreet withFewMonths) {

        Viewer office() {
            return streets.get(0).office();
        }
    }
}
