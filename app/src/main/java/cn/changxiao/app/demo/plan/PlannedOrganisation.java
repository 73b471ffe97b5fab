package cn.changxiao.app.demo.plan;

import java.util.Objects;

/**
 * An organisation of the city, invented unless it is a public office.
 *
 * @param key stable within the demo, as in {@code street-office:510903002}
 * @param kind as the registry names it
 * @param jurisdictionCode where it is at home, and for public offices what it oversees
 */
public record PlannedOrganisation(String key, Kind kind, String name, String jurisdictionCode) {

    public PlannedOrganisation {
        Objects.requireNonNull(kind, "kind is null");
    }

    /** The kinds a demo city needs; the names are those of the registry. */
    public enum Kind {
        STREET_OFFICE,
        HOUSING_AUTHORITY,
        PROPERTY_COMPANY,
        FALLBACK_MANAGER,
        OWNERS_COMMITTEE,
        FUND_CUSTODIAN,
        OPERATOR
    }
}
