package cn.changxiao.property.unitimport;

import cn.changxiao.property.Refusal;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitKey;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives units that came another way the plain keys by which files are compared with them. */
@Singleton
class UnitKeys {

    private static final String WITHOUT = """
            SELECT u.unit_id, b.label, u.entrance, u.room
            FROM estate_unit u
            JOIN estate_building b ON b.building_id = u.building_id
            WHERE u.compound_id = ? AND NOT EXISTS (SELECT 1 FROM estate_unit_key k WHERE k.unit_id = u.unit_id)
            """;

    private final Sql sql;

    UnitKeys(Sql sql) {
        this.sql = sql;
    }

    /** A key as a column holds it. */
    static String text(UnitKey key) {
        return key.building() + "|" + key.entrance() + "|" + key.room();
    }

    /** Adds what is missing of one compound, in the running transaction. */
    void complete(long compound) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        sql.list(
                WITHOUT,
                row -> rows.add(new @Nullable Object[] {
                    row.getLong(1), compound, keyOf(row.getString(2), row.getString(3), row.getString(4))
                }),
                compound);
        sql.batch("INSERT IGNORE INTO estate_unit_key (unit_id, compound_id, unit_key) VALUES (?, ?, ?)", rows);
    }

    private static String keyOf(String building, String entrance, String room) {
        try {
            return text(new UnitKey(building, entrance, room));
        } catch (Refusal nothingPlainLeft) {
            return building + "|" + entrance + "|" + room;
        }
    }
}
