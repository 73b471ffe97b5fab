package cn.changxiao.billing.space;

import cn.changxiao.billing.Managers;
import cn.changxiao.billing.Rooms;
import cn.changxiao.billing.charge.Period;
import cn.changxiao.property.Sql;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads parking spaces: for the page, and as periods per unit for a bill run. */
@Singleton
public class HeldSpaces {

    private static final String LIST = """
            SELECT s.space_id, c.name AS compound_name, u.building_label, u.entrance, u.room, s.space_number, s.valid_from,
                s.valid_until
            FROM billing_space s
            JOIN registry_unit u ON u.unit_id = s.unit_id
            JOIN registry_compound c ON c.compound_id = s.compound_id
            WHERE s.recorded_by_organisation = ?
            ORDER BY c.name, s.space_number, s.valid_from DESC LIMIT ? OFFSET ?
            """;
    private static final String OF_COMPOUNDS = """
            SELECT s.unit_id, s.valid_from, s.valid_until FROM billing_space s WHERE s.compound_id IN (%s)
            """;

    private final Sql sql;

    HeldSpaces(Sql sql) {
        this.sql = sql;
    }

    /** Those the viewer's organisation wrote down. */
    public List<Space> list(Viewer viewer, int limit, int offset) {
        return sql.list(
                LIST,
                row -> new Space(
                        new SpaceId(row.getLong("space_id")),
                        row.getString("compound_name"),
                        Rooms.place(row),
                        row.getString("space_number"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class)),
                Managers.issuer(viewer, "查看车位").value(),
                limit,
                offset);
    }

    /** One period for each space, by unit; nothing for units without a space. */
    public Map<Long, List<Period>> of(Collection<Long> compounds) {
        Map<Long, List<Period>> held = new HashMap<>();
        if (!compounds.isEmpty()) {
            sql.list(
                    OF_COMPOUNDS.formatted(Sql.marks(compounds.size())),
                    row -> held.computeIfAbsent(row.getLong("unit_id"), key -> new ArrayList<>(1))
                            .add(new Period(
                                    row.getObject("valid_from", LocalDate.class),
                                    row.getObject("valid_until", LocalDate.class))),
                    compounds.toArray());
        }
        return held;
    }
}
