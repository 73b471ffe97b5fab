package cn.changxiao.property.mapping;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.place.PlaceLevel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the columns of one source mean. Keys of sources with one namespace name the same compounds. The default place
 * is the street of all rows, or the county or city while the streets are not known: then every compound is "to be
 * completed", and a city's county is read from an address such as {@code (历下)山大路}.
 */
public record ImportMapping(
        String source, String keyNamespace, Datum datum, String defaultPlace, Map<String, ImportField> columns) {

    private static final Pattern SOURCE = Pattern.compile("[\\p{L}0-9._ -]{1,40}");
    private static final Pattern NAMESPACE = Pattern.compile("[a-z0-9-]{1,30}");

    public ImportMapping {
        columns = Map.copyOf(new LinkedHashMap<>(columns));
        if (!SOURCE.matcher(source).matches()) {
            throw new InvalidValue("来源名称“%s”须为 1 至 40 个字。".formatted(source));
        }
        if (!NAMESPACE.matcher(keyNamespace).matches()) {
            throw new InvalidValue("编号域“%s”须为 1 至 30 个小写字母、数字或 -。".formatted(keyNamespace));
        }
        if (!PlaceLevel.isCode(defaultPlace) || PlaceLevel.of(defaultPlace) == PlaceLevel.PROVINCE) {
            throw new InvalidValue("默认区划“%s”须为市、县（区）、街道或社区的代码。".formatted(defaultPlace));
        }
        for (ImportField field : ImportField.values()) {
            requireAtMostOnce(columns, field);
        }
    }

    /** The column of a field, blank when the source has none. */
    public String columnOf(ImportField field) {
        return columns.entrySet().stream()
                .filter(column -> column.getValue() == field)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private static void requireAtMostOnce(Map<String, ImportField> columns, ImportField field) {
        long count = columns.values().stream().filter(field::equals).count();
        if (field.isRequired() && count == 0) {
            throw new InvalidValue("映射中缺少必需的“%s”列，请为它选择一列。".formatted(field.label()));
        }
        if (field != ImportField.IGNORED && count > 1) {
            throw new InvalidValue("“%s”对应了 %d 列，只能选择一列。".formatted(field.label(), count));
        }
    }
}
