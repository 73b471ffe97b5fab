package cn.changxiao.property.unitimport;

import cn.changxiao.property.unitfile.UnitField;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A mapping that still has to be completed and confirmed by somebody; columns in the order of the sheet. */
public record SuggestedUnitMapping(
        String source, List<String> sheets, String sheet, String defaultCompound, Map<String, UnitField> columns) {

    public SuggestedUnitMapping {
        sheets = List.copyOf(sheets);
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }
}
