package cn.changxiao.property.estate;

import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;

/** Whether a viewer's organisation sees a compound today; owners see none this way, only their own units. */
@Singleton
public class VisibleCompounds {

    private static final String IS_VISIBLE = """
            SELECT COUNT(*) FROM registry_visible_compound
            WHERE organisation_id = ? AND compound_id = ? AND valid_from <= ? AND ? < valid_until
            """;

    private final Sql sql;
    private final Clock clock;

    VisibleCompounds(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Passes if the viewer's organisation sees the compound today.
     *
     * @throws NotFound if it does not, or if there is no such compound
     */
    public void require(Viewer viewer, CompoundId compound) {
        LocalDate today = LocalDate.now(clock);
        if (sql.number(IS_VISIBLE, viewer.organisationKey(), compound.value(), today, today) == 0) {
            throw new NotFound("小区", compound);
        }
    }
}
