package cn.changxiao.property.organisation;

import cn.changxiao.property.Sql;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;

/** Holds a street office and every other organisation to the area it is registered in; administrators are free. */
@Singleton
public class OwnArea {

    private static final String CONTAINS = """
            SELECT COUNT(*) FROM party_organisation WHERE organisation_id = ? AND ? LIKE CONCAT(jurisdiction_code, '%')
            """;

    private final Sql sql;

    OwnArea(Sql sql) {
        this.sql = sql;
    }

    /**
     * Lets only those go on whose area contains the place.
     *
     * @throws OutsideOwnArea if it does not
     */
    public void requireContains(Viewer viewer, String jurisdictionCode) {
        if (viewer.role() != Role.ADMINISTRATOR
                && sql.number(CONTAINS, viewer.organisationKey(), jurisdictionCode) == 0) {
            throw new OutsideOwnArea(jurisdictionCode);
        }
    }
}
