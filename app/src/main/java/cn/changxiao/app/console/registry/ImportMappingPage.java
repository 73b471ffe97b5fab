package cn.changxiao.app.console.registry;

import cn.changxiao.app.page.FormFields;
import cn.changxiao.property.importing.FileId;
import cn.changxiao.property.importing.Mappings;
import cn.changxiao.property.mapping.Datum;
import cn.changxiao.property.mapping.ImportField;
import cn.changxiao.property.mapping.ImportMapping;
import java.util.LinkedHashMap;
import java.util.Map;

/** The step in which somebody says what the columns mean; column n is sent as the fields header_n and field_n. */
public record ImportMappingPage(FileId file, Mappings.SuggestedMapping suggested) {

    private static final int MOST_COLUMNS = 200;

    static ImportMapping read(Map<String, String> form) {
        FormFields fields = new FormFields(form);
        Map<String, ImportField> columns = new LinkedHashMap<>();
        for (int column = 0; column < MOST_COLUMNS && form.containsKey("header_" + column); column++) {
            columns.put(fields.text("header_" + column), fields.choice(ImportField.class, "field_" + column, "列的含义"));
        }
        return new ImportMapping(
                fields.required("source", "来源"),
                fields.required("keyNamespace", "编号域"),
                fields.choice(Datum.class, "datum", "坐标系"),
                fields.required("defaultPlace", "默认区划代码"),
                columns);
    }
}
