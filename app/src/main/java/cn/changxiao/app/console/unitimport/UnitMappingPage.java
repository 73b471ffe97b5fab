package cn.changxiao.app.console.unitimport;

import cn.changxiao.app.page.FormFields;
import cn.changxiao.property.importing.FileId;
import cn.changxiao.property.unitfile.UnitField;
import cn.changxiao.property.unitfile.UnitMapping;
import cn.changxiao.property.unitimport.SuggestedUnitMapping;
import java.util.LinkedHashMap;
import java.util.Map;

/** The step in which somebody says what the columns mean; column n is sent as the fields header_n and field_n. */
public record UnitMappingPage(FileId file, SuggestedUnitMapping suggested) {

    private static final int MOST_COLUMNS = 200;

    static UnitMapping read(Map<String, String> form) {
        FormFields fields = new FormFields(form);
        Map<String, UnitField> columns = new LinkedHashMap<>();
        for (int column = 0; column < MOST_COLUMNS && form.containsKey("header_" + column); column++) {
            columns.put(fields.text("header_" + column), fields.choice(UnitField.class, "field_" + column, "列的含义"));
        }
        return new UnitMapping(fields.text("compound"), columns);
    }
}
