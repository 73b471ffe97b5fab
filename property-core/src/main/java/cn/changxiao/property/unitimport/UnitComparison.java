package cn.changxiao.property.unitimport;

import cn.changxiao.property.Sql;
import cn.changxiao.property.importing.FileId;
import cn.changxiao.property.unitfile.UnitField;
import cn.changxiao.property.unitfile.UnitMapping;
import cn.changxiao.property.unitfile.UnitPart;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Compares a file's rows of one compound with the register, in a handful of joins whatever their number: unknown unit,
 * the same again, something for a blank, or a value that contradicts what is registered.
 */
@Singleton
class UnitComparison {

    private static final String ROWS = "r.file_id = ? AND r.compound_id = ?";
    private static final List<String> FORGET = List.of(
            "DELETE x FROM import_unit_conflict x JOIN import_unit_row r ON r.file_id = x.file_id AND r.row_no = x.row_no WHERE "
                    + ROWS,
            "DELETE m FROM import_message m JOIN import_unit_row r ON r.file_id = m.file_id AND r.row_no = m.row_no WHERE m.message_no >= 200 AND "
                    + ROWS,
            "UPDATE import_unit_row r SET r.unit_id = NULL, r.adds = 0, r.outcome = CASE WHEN r.is_readable THEN 'NEW' ELSE 'REJECTED' END WHERE "
                    + ROWS);
    private static final String FIND_UNITS = """
            UPDATE import_unit_row r
            JOIN estate_unit_key k ON k.compound_id = r.compound_id AND k.unit_key = r.unit_key
            SET r.unit_id = k.unit_id, r.outcome = 'UNCHANGED'
            WHERE r.outcome = 'NEW' AND
            """ + ROWS;
    private static final String SAY = """
            INSERT INTO import_message (file_id, row_no, message_no, column_name, severity, sentence)
            SELECT r.file_id, r.row_no, ?, ?, 'CRITICAL', ? FROM import_unit_row r WHERE
            """;
    private static final String UNKNOWN_UNIT = "r.outcome = 'NEW' AND r.area_hundredths IS NULL AND " + ROWS;
    private static final String NO_FLOOR =
            "r.outcome = 'NEW' AND r.floor_no IS NULL AND r.floor_guess IS NULL AND " + ROWS;
    private static final String NUMBER_TAKEN = """
            r.outcome <> 'REJECTED' AND r.estate_number IS NOT NULL AND EXISTS (SELECT 1 FROM estate_unit t
                WHERE t.real_estate_number = r.estate_number AND (r.unit_id IS NULL OR t.unit_id <> r.unit_id)) AND
            """ + ROWS;
    private static final String CONTRADICT = """
            INSERT INTO import_unit_conflict (file_id, row_no, field, published, registered)
            SELECT r.file_id, r.row_no, ?, %1$s, %2$s
            FROM import_unit_row r JOIN estate_unit u ON u.unit_id = r.unit_id
            WHERE r.outcome = 'UNCHANGED' AND r.%3$s <> u.%4$s AND
            """ + ROWS;
    private static final String FILLS_BLANKS = """
            UPDATE import_unit_row r JOIN estate_unit u ON u.unit_id = r.unit_id
            SET r.adds = 1
            WHERE r.outcome = 'UNCHANGED' AND ((u.real_estate_number IS NULL AND r.estate_number IS NOT NULL)
                OR (u.delivered_on IS NULL AND r.delivered_on IS NOT NULL)
                OR (u.planned_use IS NULL AND r.planned_use IS NOT NULL)) AND
            """ + ROWS;
    private static final String DECIDE = """
            UPDATE import_unit_row r
            SET r.outcome = CASE
                WHEN EXISTS (SELECT 1 FROM import_unit_conflict x WHERE x.file_id = r.file_id AND x.row_no = r.row_no)
                    THEN 'CONFLICT'
                WHEN r.unit_id IS NULL THEN 'NEW'
                WHEN r.adds > 0 THEN 'ADDS'
                ELSE 'UNCHANGED' END
            WHERE r.outcome <> 'REJECTED' AND
            """ + ROWS;

    private final Sql sql;
    private final UnitKeys keys;
    private final OwnerComparison owners;
    private final BalanceComparison balances;

    UnitComparison(Sql sql, UnitKeys keys, OwnerComparison owners, BalanceComparison balances) {
        this.sql = sql;
        this.keys = keys;
        this.owners = owners;
        this.balances = balances;
    }

    /** Decides the outcome of every readable row of the compound anew, in the running transaction. */
    void compare(FileId file, UnitFiles.Asked asked, long compound, boolean isFirst) {
        UnitMapping mapping = asked.mapping();
        keys.complete(compound);
        if (!isFirst) {
            FORGET.forEach(statement -> sql.update(statement, file.value(), compound));
        }
        sql.update(FIND_UNITS, file.value(), compound);
        refuse(file, compound, 201, UnitField.ROOM, "该房屋没有登记，请先导入楼盘表，或在本表加上建筑面积等列。", UNKNOWN_UNIT);
        refuse(file, compound, 202, UnitField.FLOOR, "层为空且无法从室号推出，请填写所在层。", NO_FLOOR);
        if (mapping.has(UnitField.ESTATE_NUMBER)) {
            refuse(file, compound, 203, UnitField.ESTATE_NUMBER, "该不动产单元号已登记在另一户名下，请核对不动产权证。", NUMBER_TAKEN);
        }
        for (Compared field : Compared.values()) {
            if (mapping.has(field.field)) {
                sql.update(field.statement(), field.name(), file.value(), compound);
            }
        }
        if (mapping.has(UnitPart.INVENTORY)) {
            sql.update(FILLS_BLANKS, file.value(), compound);
        }
        if (mapping.has(UnitPart.OWNERS)) {
            owners.compare(file, compound);
        }
        balances.compare(file, asked, compound);
        sql.update(DECIDE, file.value(), compound);
    }

    private void refuse(FileId file, long compound, int number, UnitField field, String sentence, String condition) {
        sql.update(SAY + condition, number, field.label(), sentence, file.value(), compound);
        sql.update("UPDATE import_unit_row r SET r.outcome = 'REJECTED' WHERE " + condition, file.value(), compound);
    }

    /** What row and register may say differently, and how each is shown; named as the field of the conflict. */
    private enum Compared {
        FLOOR(UnitField.FLOOR, "floor_no", "floor_no", "%s"),
        AREA(UnitField.AREA, "area_hundredths", "area_hundredths", "FORMAT(%s / 100, 2)"),
        NATURE(
                UnitField.NATURE,
                "nature",
                "nature",
                "CASE %s WHEN 'COMMODITY' THEN '商品住宅' WHEN 'PUBLIC_HOUSING' THEN '已售公有住房' ELSE '非住宅' END"),
        ESTATE_NUMBER(UnitField.ESTATE_NUMBER, "estate_number", "real_estate_number", "%s"),
        PLANNED_USE(UnitField.PLANNED_USE, "planned_use", "planned_use", "%s"),
        SELLER(UnitField.SELLER, "seller", "selling_organisation", "%s"),
        DELIVERED(UnitField.DELIVERED, "delivered_on", "delivered_on", "%s");

        private final UnitField field;
        private final String staged;
        private final String registered;
        private final String shown;

        Compared(UnitField field, String staged, String registered, String shown) {
            this.field = field;
            this.staged = staged;
            this.registered = registered;
            this.shown = shown;
        }

        String statement() {
            return CONTRADICT.formatted(
                    shown.formatted("r." + staged), shown.formatted("u." + registered), staged, registered);
        }
    }
}
