package cn.changxiao.property.bankstatement.table;

import cn.changxiao.property.bankstatement.format.ColumnMap;
import cn.changxiao.property.bankstatement.format.PlainText;
import cn.changxiao.property.bankstatement.format.StatementField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A column map laid on the header of one file: which column holds which field. */
final class Binding {

    private static final int NONE = -1;

    private final ColumnMap map;
    private final List<String> headers;
    private final Map<StatementField, Integer> columns = new EnumMap<>(StatementField.class);
    private int score;

    private Binding(ColumnMap map, List<String> headers) {
        this.map = map;
        this.headers = headers;
    }

    /** Nothing when the line has no day or no amount under the names that the map knows. */
    static Optional<Binding> of(ColumnMap map, List<String> cells) {
        Map<String, Integer> places = new HashMap<>();
        List<String> headers = new ArrayList<>(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            headers.add(PlainText.plain(cells.get(i)));
            places.putIfAbsent(PlainText.header(cells.get(i)), i);
        }
        Binding binding = new Binding(map, headers);
        for (ColumnMap.Column column : map.columns()) {
            Integer place = places.get(PlainText.header(column.header()));
            if (place != null) {
                binding.bind(column.field(), place);
            }
        }
        return binding.isReadable() ? Optional.of(binding) : Optional.empty();
    }

    private void bind(StatementField field, int place) {
        score++;
        columns.putIfAbsent(field, place);
    }

    private boolean isReadable() {
        return has(StatementField.BOOKED_ON)
                && (has(StatementField.AMOUNT) || has(StatementField.INCOME) || has(StatementField.OUTGO));
    }

    ColumnMap map() {
        return map;
    }

    /** How many headers were recognised. */
    int score() {
        return score;
    }

    boolean has(StatementField field) {
        return columns.containsKey(field);
    }

    /** Where the field stands, counted from 0; negative where it does not. */
    int column(StatementField field) {
        return columns.getOrDefault(field, NONE);
    }

    String header(StatementField field) {
        return has(field) ? headers.get(column(field)) : field.label();
    }

    String header(int column) {
        return column < headers.size() ? headers.get(column) : "第 %d 列".formatted(column + 1);
    }

    List<String> headers() {
        return headers;
    }

    /** Whether the line is the header once more, as at the top of each printed page. */
    boolean isHeaderAgain(List<String> cells) {
        int day = column(StatementField.BOOKED_ON);
        return day < cells.size() && PlainText.plain(cells.get(day)).equals(headers.get(day));
    }
}
