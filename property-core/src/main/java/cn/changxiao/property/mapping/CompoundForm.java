package cn.changxiao.property.mapping;

import cn.changxiao.property.tabular.FillableForm;
import java.util.Arrays;

/** The empty form for a file of compounds; its headers are understood without a mapping. */
public final class CompoundForm {

    private CompoundForm() {}

    /** The form to be filled in. */
    public static FillableForm form() {
        return new FillableForm(
                "小区",
                Arrays.stream(ImportField.values())
                        .filter(field -> field != ImportField.IGNORED)
                        .map(CompoundForm::column)
                        .toList());
    }

    private static FillableForm.Column column(ImportField field) {
        return switch (field) {
            case KEY -> of(field, "必填，来源中不变的编号；再次导入时按它认出同一小区。", "XQ-0001", "XQ-0002");
            case NAME -> of(field, "必填。", "示例小区", "示例二小区");
            case ADDRESS -> of(field, "街道以下的详细地址。", "示例路1号", "");
            case COORDINATES -> of(field, "经度,纬度；坐标系在网页上选择。", "105.593000,30.533000", "");
            case BUILT_YEAR -> of(field, "四位年份。", "1998", "1996");
            case BUILDING_TYPE -> of(field, "如 板楼、塔楼。", "板楼", "");
            case FEE -> of(field, "元/平方米·月，可为区间。", "0.50", "0.40至0.60");
            case MANAGER -> of(field, "物业公司名称；只作为建议，不会自动合并。", "示例物业", "");
            case BUILDINGS -> of(field, "幢数，整数。", "6", "3");
            case HOUSEHOLDS -> of(field, "户数，整数。", "216", "84");
            case IGNORED -> throw new IllegalArgumentException("a column left out has no place in a form");
        };
    }

    private static FillableForm.Column of(ImportField field, String note, String example, String otherExample) {
        return new FillableForm.Column(field.label(), note, example, otherExample);
    }
}
