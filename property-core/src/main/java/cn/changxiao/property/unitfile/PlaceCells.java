package cn.changxiao.property.unitfile;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.estate.UnitKey;
import java.util.Optional;

/** Which unit a row is about: compound, building, entrance, floor and room. */
final class PlaceCells {

    private static final int LONGEST_COMPOUND = 120;
    private static final int LONGEST_BUILDING = 40;
    private static final int LONGEST_ENTRANCE = 16;
    private static final int LONGEST_ROOM = 20;

    private PlaceCells() {}

    static Optional<UnitKey> read(RowReading row, String defaultCompound) {
        Optional<String> compound = row.text(UnitField.COMPOUND, LONGEST_COMPOUND);
        if (compound.isEmpty() && defaultCompound.isEmpty()) {
            row.critical(UnitField.COMPOUND, "小区为空，请填写小区名称或编号。");
        }
        row.values.put(UnitField.COMPOUND, compound.orElse(defaultCompound));
        String building = required(row, UnitField.BUILDING, LONGEST_BUILDING);
        String room = required(row, UnitField.ROOM, LONGEST_ROOM);
        String entrance = row.text(UnitField.ENTRANCE, LONGEST_ENTRANCE).orElse("");
        refuseDay(row, UnitField.ENTRANCE, entrance);
        row.values.put(UnitField.ENTRANCE, entrance);
        floor(row, room);
        if (building.isEmpty() || room.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new UnitKey(building, entrance, room));
        } catch (InvalidValue noKey) {
            row.critical(UnitField.ROOM, noKey.sentence());
            return Optional.empty();
        }
    }

    private static String required(RowReading row, UnitField field, int longest) {
        Optional<String> text = row.text(field, longest);
        if (text.isEmpty() && row.cell(field).isEmpty()) {
            row.critical(field, "%s为空，请填写。".formatted(field.label()));
        }
        text.ifPresent(value -> {
            refuseDay(row, field, value);
            row.values.put(field, value);
        });
        return text.orElse("");
    }

    private static void refuseDay(RowReading row, UnitField field, String text) {
        if (CellText.isIsoDay(text)) {
            row.critical(field, "“%s”像是表格软件把%s改成了日期，请把该列设为文本格式后重新填写。".formatted(text, field.label()));
        }
    }

    private static void floor(RowReading row, String room) {
        Optional<String> text = row.cell(UnitField.FLOOR);
        if (text.isPresent()) {
            Optional<Integer> floor = CellText.floor(text.get());
            floor.ifPresent(number -> row.values.put(UnitField.FLOOR, Integer.toString(number)));
            if (floor.isEmpty()) {
                row.critical(UnitField.FLOOR, "“%s”不是楼层，请填写如 3 或 -1 的整数。".formatted(text.get()));
            }
        } else {
            CellText.floorOfRoom(room).ifPresent(number -> row.guesses.put(UnitField.FLOOR, Integer.toString(number)));
        }
    }
}
