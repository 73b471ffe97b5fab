package cn.changxiao.app.demo.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * The whole demo city. Compounds, buildings and households sum to the scale exactly.
 *
 * @param newestMonth the last of the 24 months that are billed
 */
public record CityPlan(
        CityScale scale,
        LocalDate today,
        YearMonth newestMonth,
        List<PlannedStreet> streets,
        List<PlannedCommunity> communities,
        List<PlannedOrganisation> organisations,
        List<PlannedPerson> persons,
        List<PlannedCompound> compounds) {

    /** How far back bills and payments go. */
    public static final int MONTHS = 24;

    /** The street whose rate board the start page shows first. */
    public static final String CENTRAL_STREET = "510903002";

    /** The city itself. */
    public static final String CITY = "5109";

    /** The seed of the city that ships. */
    public static final long SEED = 20_201_129;

    /** In the first days of a month hardly anybody has paid, so the month before is still the newest. */
    private static final int DAYS_UNTIL_A_MONTH_TELLS_SOMETHING = 10;

    public CityPlan {
        streets = List.copyOf(streets);
        communities = List.copyOf(communities);
        organisations = List.copyOf(organisations);
        persons = List.copyOf(persons);
        compounds = List.copyOf(compounds);
    }

    /** The newest month that tells something on a day. */
    public static YearMonth newestMonth(LocalDate today) {
        return YearMonth.from(today.minusDays(DAYS_UNTIL_A_MONTH_TELLS_SOMETHING));
    }

    public Showcase showcase() {
        return Showcase.of(compounds);
    }

    /** The organisation of a key. */
    public PlannedOrganisation organisation(String key) {
        return organisations.stream()
                .filter(organisation -> organisation.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no organisation is planned as " + key));
    }

    public YearMonth oldestMonth() {
        return newestMonth.minusMonths(MONTHS - 1L);
    }
}
