package cn.changxiao.property.unitimport;

import cn.changxiao.property.Ids;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitKey;
import cn.changxiao.property.importing.FileId;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Imports a file's rows of one compound in one transaction: buildings, units, owners and balances, or nothing. */
@Singleton
class ImportCompound {

    private static final String ROWS = "r.file_id = ? AND r.compound_id = ? AND r.outcome <> 'REJECTED'";
    private static final String MISSING_BUILDINGS = """
            SELECT r.building_key, MIN(r.building), MAX(COALESCE(r.floor_no, r.floor_guess)) FROM import_unit_row r
            WHERE r.unit_id IS NULL AND
            """ + ROWS + " GROUP BY r.building_key ORDER BY MIN(r.row_no)";
    private static final String GIVE_IDS = """
            UPDATE import_unit_row r
            JOIN (SELECT n.row_no, ROW_NUMBER() OVER (ORDER BY n.row_no) AS place FROM import_unit_row n
                    WHERE n.file_id = ? AND n.compound_id = ? AND n.unit_id IS NULL AND n.outcome <> 'REJECTED') n
                ON n.row_no = r.row_no
            SET r.unit_id = ? + n.place
            WHERE r.file_id = ?
            """;
    private static final String UNITS = """
            INSERT INTO estate_unit (unit_id, compound_id, building_id, entrance, floor_no, room, delivery_order,
                area_hundredths, nature, real_estate_number, delivered_on, selling_organisation, planned_use)
            SELECT r.unit_id, r.compound_id, b.building_id, r.entrance, COALESCE(r.floor_no, r.floor_guess), r.room,
                COALESCE(l.last_order, 0) + ROW_NUMBER() OVER (PARTITION BY b.building_id
                    ORDER BY r.entrance, COALESCE(r.floor_no, r.floor_guess), r.room, r.row_no),
                r.area_hundredths, COALESCE(r.nature, r.nature_guess), r.estate_number, r.delivered_on, r.seller,
                r.planned_use
            FROM import_unit_row r
            JOIN import_unit_building b
                ON b.file_id = r.file_id AND b.compound_id = r.compound_id AND b.building_key = r.building_key
            LEFT JOIN (SELECT o.building_id, MAX(o.delivery_order) AS last_order FROM estate_unit o
                    WHERE o.compound_id = ? GROUP BY o.building_id) l ON l.building_id = b.building_id
            WHERE r.unit_id > ? AND r.unit_id <= ? AND
            """ + ROWS;
    private static final String KEYS = """
            INSERT INTO estate_unit_key (unit_id, compound_id, unit_key)
            SELECT r.unit_id, r.compound_id, r.unit_key FROM import_unit_row r
            WHERE r.unit_id > ? AND r.unit_id <= ? AND
            """ + ROWS;
    private static final String FILL_BLANKS = """
            UPDATE estate_unit u JOIN import_unit_row r ON r.unit_id = u.unit_id
            SET u.real_estate_number = COALESCE(u.real_estate_number, r.estate_number),
                u.delivered_on = COALESCE(u.delivered_on, r.delivered_on),
                u.planned_use = COALESCE(u.planned_use, r.planned_use)
            WHERE r.adds & 1 > 0 AND
            """ + ROWS;

    private final Sql sql;
    private final Ids ids;
    private final UnitComparison comparison;
    private final ImportOwners importOwners;
    private final BalanceComparison balances;

    ImportCompound(Sql sql, Ids ids, UnitComparison comparison, ImportOwners importOwners, BalanceComparison balances) {
        this.sql = sql;
        this.ids = ids;
        this.comparison = comparison;
        this.importOwners = importOwners;
        this.balances = balances;
    }

    /** Imports the compound unless that is done; compared once more, because others may have come in between. */
    @Transactional
    void carryOut(FileId file, UnitFiles.Asked asked, long compound) {
        Optional<Integer> pending = sql.first("""
                SELECT row_count FROM import_unit_compound
                WHERE file_id = ? AND compound_id = ? AND state = 'PENDING' FOR UPDATE
                """, row -> row.getInt(1), file.value(), compound);
        if (pending.isEmpty()) {
            return;
        }
        sql.list("SELECT compound_id FROM estate_compound WHERE compound_id = ? FOR UPDATE", row -> row, compound);
        comparison.compare(file, asked, compound, false);
        registerUnits(file, compound);
        sql.update(FILL_BLANKS, file.value(), compound);
        importOwners.enter(file, compound);
        balances.record(file, asked, compound);
        sql.update(
                "UPDATE import_unit_compound SET state = 'DONE' WHERE file_id = ? AND compound_id = ?",
                file.value(),
                compound);
        sql.update("UPDATE import_file SET rows_done = rows_done + ? WHERE file_id = ?", pending.get(), file.value());
    }

    /** Sets the compound aside with the reason, so that the rest goes on. */
    @Transactional
    void setAside(FileId file, long compound, String reason) {
        sql.update("""
                UPDATE import_unit_compound SET state = 'FAILED', reason = ?
                WHERE file_id = ? AND compound_id = ? AND state = 'PENDING'
                """, reason, file.value(), compound);
    }

    private void registerUnits(FileId file, long compound) {
        int units = Math.toIntExact(sql.number(
                "SELECT COUNT(*) FROM import_unit_row r WHERE r.unit_id IS NULL AND " + ROWS, file.value(), compound));
        if (units == 0) {
            return;
        }
        registerBuildings(file, compound);
        long before = ids.block(units) - 1;
        sql.update(GIVE_IDS, file.value(), compound, before, file.value());
        sql.update(UNITS, compound, before, before + units, file.value(), compound);
        sql.update(KEYS, before, before + units, file.value(), compound);
    }

    private void registerBuildings(FileId file, long compound) {
        Map<String, Long> known = new HashMap<>();
        sql.list(
                "SELECT label, building_id FROM estate_building WHERE compound_id = ? ORDER BY building_id DESC",
                row -> Optional.ofNullable(known.put(UnitKey.plainBuilding(row.getString(1)), row.getLong(2))),
                compound);
        List<@Nullable Object[]> named = sql.list(
                MISSING_BUILDINGS,
                row -> new @Nullable Object[] {row.getString(1), row.getString(2), row.getObject(3, Integer.class)},
                file.value(),
                compound);
        long next = ids.block(named.size());
        List<@Nullable Object[]> fresh = new ArrayList<>();
        List<@Nullable Object[]> meant = new ArrayList<>();
        for (@Nullable Object[] building : named) {
            String key = String.valueOf(building[0]);
            Long id = known.get(key);
            if (id == null) {
                id = next++;
                fresh.add(new @Nullable Object[] {id, compound, building[1], building[2]});
            }
            meant.add(new @Nullable Object[] {file.value(), compound, key, id});
        }
        sql.batch("INSERT INTO estate_building (building_id, compound_id, label, floors) VALUES (?, ?, ?, ?)", fresh);
        sql.batch("""
                INSERT INTO import_unit_building (file_id, compound_id, building_key, building_id) VALUES (?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE building_id = VALUES(building_id)
                """, meant);
    }
}
