package cn.changxiao.property.unitfile;

import cn.changxiao.property.tabular.FillableForm;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The empty forms for files of units. */
public enum UnitTemplate {
    INVENTORY("楼盘表", UnitPart.INVENTORY),
    OWNERS("业主", UnitPart.OWNERS),
    FEE("物业费期初欠费", UnitPart.FEE),
    FUND("维修资金期初余额", UnitPart.FUND),
    ALL("楼盘表、业主和维修资金", UnitPart.INVENTORY, UnitPart.OWNERS, UnitPart.FUND);

    private final String label;
    private final String parts;

    UnitTemplate(String label, UnitPart... parts) {
        this.label = label;
        this.parts = Arrays.stream(parts).map(UnitPart::name).collect(Collectors.joining(" "));
    }

    public String label() {
        return label;
    }

    /** The columns in their order. */
    public List<UnitField> fields() {
        Set<UnitPart> wanted = EnumSet.of(UnitPart.PLACE);
        for (String part : parts.split(" ")) {
            wanted.add(UnitPart.valueOf(part));
        }
        return Arrays.stream(UnitField.values())
                .filter(field -> wanted.contains(field.part()))
                .toList();
    }

    /** The form to be filled in. */
    public FillableForm form() {
        return new FillableForm(
                label,
                fields().stream()
                        .map(field -> new FillableForm.Column(
                                field.label(),
                                TemplateTexts.note(field),
                                TemplateTexts.example(field, 0),
                                TemplateTexts.example(field, 1)))
                        .toList());
    }
}
