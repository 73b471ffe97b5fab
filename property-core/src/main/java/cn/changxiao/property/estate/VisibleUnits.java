package cn.changxiao.property.estate;

import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;

/** Whether a viewer sees a unit: its compound, and for an owner the unit itself. */
@Singleton
public class VisibleUnits {

    private static final String UNIT = """
            SELECT c.compound_id FROM estate_unit u
            JOIN estate_compound c ON c.compound_id = u.compound_id
            WHERE
            """;
    private static final String OWN = """
            AND u.unit_id = ? AND (? = 0 OR EXISTS (SELECT 1 FROM registry_ownership o
                WHERE o.unit_id = u.unit_id AND o.person_id = ? AND o.valid_from <= ? AND ? < o.valid_until))
            """;

    private final Sql sql;
    private final Clock clock;

    VisibleUnits(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * The unit's compound.
     *
     * @throws NotFound if there is no such unit or the viewer does not see it today
     */
    public CompoundId require(Viewer viewer, UnitId unit) {
        LocalDate today = LocalDate.now(clock);
        long owner = viewer.person().map(person -> person.value()).orElse(0L);
        Object[] values = new CompoundScope(viewer, today).and(unit.value(), owner, owner, today, today);
        return sql.first(UNIT + CompoundScope.CONDITION + OWN, row -> new CompoundId(row.getLong(1)), values)
                .orElseThrow(() -> new NotFound("房屋", unit));
    }
}
