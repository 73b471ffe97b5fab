package cn.changxiao.property.unitfile;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.estate.Area;
import cn.changxiao.property.estate.RealEstateNumber;
import cn.changxiao.property.estate.UnitNature;
import java.time.LocalDate;
import java.util.Optional;

/** The inventory (楼盘表) of a row: area, nature, real-estate unit number, delivery. */
final class InventoryCells {

    private static final int LONGEST_USE = 40;
    private static final int LONGEST_SELLER = 120;

    private InventoryCells() {}

    static void read(RowReading row) {
        if (!row.has(UnitPart.INVENTORY)) {
            return;
        }
        if (row.has(UnitField.AREA)) {
            area(row);
        }
        row.text(UnitField.PLANNED_USE, LONGEST_USE).ifPresent(use -> row.values.put(UnitField.PLANNED_USE, use));
        row.text(UnitField.SELLER, LONGEST_SELLER).ifPresent(seller -> row.values.put(UnitField.SELLER, seller));
        nature(row);
        estateNumber(row);
        delivered(row);
    }

    private static void area(RowReading row) {
        Optional<String> text = row.cell(UnitField.AREA);
        if (text.isEmpty()) {
            row.critical(UnitField.AREA, "建筑面积为空，请填写如 89.50 的平方米数。");
            return;
        }
        try {
            Area area = Area.parse(CellText.withoutAreaUnit(text.get()));
            if (area.hundredths() == 0) {
                row.critical(UnitField.AREA, "建筑面积为 0，请填写不动产登记的面积。");
            }
            row.values.put(UnitField.AREA, Long.toString(area.hundredths()));
        } catch (InvalidValue noArea) {
            row.critical(UnitField.AREA, noArea.sentence());
        }
    }

    private static void nature(RowReading row) {
        Optional<String> text = row.cell(UnitField.NATURE);
        Optional<UnitNature> nature = text.flatMap(InventoryCells::natureOf);
        if (text.isPresent() && nature.isEmpty()) {
            row.critical(UnitField.NATURE, "“%s”不是房屋性质，请填写“商品住宅”“已售公有住房”或“非住宅”。".formatted(text.get()));
            return;
        }
        boolean hasSeller = row.values.containsKey(UnitField.SELLER);
        if (nature.isPresent()) {
            row.values.put(UnitField.NATURE, nature.get().name());
            if (hasSeller != (nature.get() == UnitNature.PUBLIC_HOUSING)) {
                row.critical(UnitField.SELLER, "已售公有住房须写明售房单位，其他房屋不得填写，请核对房屋性质与售房单位。");
            }
            return;
        }
        UnitNature guess = hasSeller
                ? UnitNature.PUBLIC_HOUSING
                : row.cell(UnitField.PLANNED_USE)
                                .filter(use -> !use.contains("住宅"))
                                .isPresent()
                        ? UnitNature.NON_RESIDENTIAL
                        : UnitNature.COMMODITY;
        row.guesses.put(UnitField.NATURE, guess.name());
        if (row.has(UnitField.AREA)) {
            row.incomplete(UnitField.NATURE, "房屋性质为空，暂按“%s”登记，请核对并补填。".formatted(guess.label()));
        }
    }

    private static Optional<UnitNature> natureOf(String text) {
        if (text.contains("非住宅") || text.matches(".*(商业|商铺|办公|车位|车库|仓储|商服).*")) {
            return Optional.of(UnitNature.NON_RESIDENTIAL);
        }
        if (text.contains("公有") || text.contains("公房") || text.contains("房改")) {
            return Optional.of(UnitNature.PUBLIC_HOUSING);
        }
        return text.contains("商品") || text.equals("住宅") ? Optional.of(UnitNature.COMMODITY) : Optional.empty();
    }

    private static void estateNumber(RowReading row) {
        if (!row.has(UnitField.ESTATE_NUMBER)) {
            return;
        }
        Optional<String> text = row.cell(UnitField.ESTATE_NUMBER);
        if (text.isEmpty()) {
            row.incomplete(UnitField.ESTATE_NUMBER, "不动产单元号为空，请补填 28 位号码。");
            return;
        }
        try {
            row.values.put(UnitField.ESTATE_NUMBER, new RealEstateNumber(text.get()).value());
        } catch (InvalidValue noNumber) {
            row.critical(UnitField.ESTATE_NUMBER, noNumber.sentence() + "请核对不动产权证。");
        }
    }

    private static void delivered(RowReading row) {
        if (!row.has(UnitField.DELIVERED)) {
            return;
        }
        Optional<String> text = row.cell(UnitField.DELIVERED);
        if (text.isEmpty()) {
            row.incomplete(UnitField.DELIVERED, "交付日期为空，表决时按未交付计入建设单位，请补填。");
            return;
        }
        Optional<LocalDate> day = CellText.day(text.get());
        day.ifPresent(value -> row.values.put(UnitField.DELIVERED, value.toString()));
        if (day.isEmpty()) {
            row.critical(UnitField.DELIVERED, "“%s”不是日期，请填写如 2020-06-10 的日期，没有交付则留空。".formatted(text.get()));
        } else if (CellText.isSerial(text.get())) {
            row.note(UnitField.DELIVERED, "“%s”是日期序列号，已理解为 %s。".formatted(text.get(), day.get()));
        }
    }
}
