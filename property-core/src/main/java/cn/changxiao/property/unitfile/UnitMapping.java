package cn.changxiao.property.unitfile;

import cn.changxiao.property.InvalidValue;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the columns of one source's files of units mean. The default compound, a name or a key, is that of all rows when
 * the file has no such column.
 */
public record UnitMapping(String defaultCompound, Map<String, UnitField> columns) {

    public UnitMapping {
        columns = Map.copyOf(new LinkedHashMap<>(columns));
        defaultCompound = defaultCompound.strip();
        for (UnitField field : UnitField.values()) {
            if (field != UnitField.IGNORED
                    && columns.values().stream().filter(field::equals).count() > 1) {
                throw new InvalidValue("“%s”对应了多列，请只选择一列。".formatted(field.label()));
            }
        }
        require(columns, UnitField.BUILDING);
        require(columns, UnitField.ROOM);
        if (defaultCompound.isEmpty() && !columns.containsValue(UnitField.COMPOUND)) {
            throw new InvalidValue("文件没有“小区”列，请填写全部房屋所在的小区。");
        }
        if (parts(columns).equals(Set.of(UnitPart.PLACE))) {
            throw new InvalidValue("除房屋位置外没有要导入的列，请至少为一列选择楼盘表、业主或期初余额的含义。");
        }
        requireTogether(columns, UnitPart.OWNERS, UnitField.OWNERS);
        requireTogether(columns, UnitPart.FEE, UnitField.FEE_ITEM, UnitField.FEE_PERIOD, UnitField.FEE_OPEN);
        requireTogether(columns, UnitPart.FUND, UnitField.FUND_BALANCE, UnitField.FUND_DAY);
    }

    public boolean has(UnitField field) {
        return columns.containsValue(field);
    }

    public boolean has(UnitPart part) {
        return parts().contains(part);
    }

    /** The parts of which the file has columns. */
    public Set<UnitPart> parts() {
        return parts(columns);
    }

    /** The column of a field, or the field's own name when the source has none. */
    public String columnOf(UnitField field) {
        return columns.entrySet().stream()
                .filter(column -> column.getValue() == field)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(field.label());
    }

    private static Set<UnitPart> parts(Map<String, UnitField> columns) {
        Set<UnitPart> parts = EnumSet.noneOf(UnitPart.class);
        columns.values().forEach(field -> parts.add(field.part()));
        parts.remove(UnitPart.NONE);
        return parts;
    }

    private static void requireTogether(Map<String, UnitField> columns, UnitPart part, UnitField... fields) {
        if (parts(columns).contains(part)) {
            for (UnitField field : fields) {
                require(columns, field);
            }
        }
    }

    private static void require(Map<String, UnitField> columns, UnitField field) {
        if (!columns.containsValue(field)) {
            throw new InvalidValue("映射中缺少必需的“%s”列，请为它选择一列。".formatted(field.label()));
        }
    }
}
