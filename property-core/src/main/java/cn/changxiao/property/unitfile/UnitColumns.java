package cn.changxiao.property.unitfile;

import cn.changxiao.property.InvalidValue;
import java.util.List;

/** Whether a file and a mapping are about the same columns. */
final class UnitColumns {

    private UnitColumns() {}

    static void requireMatch(UnitMapping mapping, List<String> names) {
        for (String name : names) {
            if (!name.isEmpty() && !mapping.columns().containsKey(name)) {
                throw new InvalidValue("文件第 %d 列“%s”没有对应含义，请为它选择字段或“不导入”。".formatted(names.indexOf(name) + 1, name));
            }
        }
        mapping.columns().forEach((column, field) -> {
            if (field != UnitField.IGNORED && !names.contains(column)) {
                throw new InvalidValue("文件缺少列“%s”，请检查是否选错了来源、工作表或文件。".formatted(column));
            }
        });
    }
}
