package cn.changxiao.property.mapping;

import cn.changxiao.property.mapping.RowMessage.Severity;
import cn.changxiao.property.place.Place;
import cn.changxiao.property.tabular.TableVisitor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Understands the rows of a file of compounds, one by one, and hands them on. */
public final class CompoundRows implements TableVisitor {

    private static final int LONGEST_KEY = 60;

    private final String file;
    private final ImportMapping mapping;
    private final List<Place> counties;
    private final Consumer<ReadRow> next;
    private final Map<String, Integer> rowOfKey = new HashMap<>();
    private final Map<Integer, String> problems = new HashMap<>();
    private List<String> columns = List.of();

    /** {@code counties} are those of the default place when it is a city, and none otherwise. */
    public CompoundRows(String file, ImportMapping mapping, List<Place> counties, Consumer<ReadRow> next) {
        this.file = file;
        this.mapping = mapping;
        this.counties = counties;
        this.next = next;
    }

    @Override
    public void header(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (!name.isEmpty() && !mapping.columns().containsKey(name)) {
                throw ColumnsDoNotMatch.unknown(file, i + 1, name);
            }
        }
        mapping.columns().forEach((column, field) -> {
            if (field != ImportField.IGNORED && !names.contains(column)) {
                throw ColumnsDoNotMatch.missing(file, column);
            }
        });
        columns = List.copyOf(names);
    }

    @Override
    public void problem(int column, String sentence) {
        problems.put(column, sentence);
    }

    @Override
    public void row(int number, List<String> cells) {
        List<ReadRow.Value> values = new ArrayList<>();
        List<RowMessage> messages = new ArrayList<>();
        if (cells.size() != columns.size()) {
            messages.add(new RowMessage(
                    "", Severity.CRITICAL, "本行有 %d 列，表头有 %d 列，请对齐后重新导入。".formatted(cells.size(), columns.size())));
        }
        for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
            read(columns.get(i), cells.get(i), values, messages);
        }
        takeProblems(messages);
        Optional<String> key = text(values, ImportField.KEY);
        checkKey(number, key, messages);
        if (text(values, ImportField.NAME).isEmpty()
                && messages.stream().noneMatch(message -> message.severity() == Severity.CRITICAL)) {
            messages.add(missing(ImportField.NAME, Severity.CRITICAL));
        }
        if (text(values, ImportField.ADDRESS).isEmpty()) {
            messages.add(missing(ImportField.ADDRESS, Severity.INCOMPLETE));
        }
        next.accept(new ReadRow(
                number,
                key.map(text -> mapping.keyNamespace() + ":" + text),
                text(values, ImportField.NAME).orElse(""),
                place(text(values, ImportField.ADDRESS)),
                values,
                messages));
    }

    private void takeProblems(List<RowMessage> messages) {
        problems.forEach((column, sentence) -> {
            String name = column < columns.size() ? columns.get(column) : "";
            if (mapping.columns().getOrDefault(name, ImportField.IGNORED) != ImportField.IGNORED) {
                messages.add(new RowMessage(name, Severity.CRITICAL, sentence));
            }
        });
        problems.clear();
    }

    private void read(String column, String cell, List<ReadRow.Value> values, List<RowMessage> messages) {
        ImportField field = mapping.columns().getOrDefault(column, ImportField.IGNORED);
        if (field == ImportField.IGNORED || cell.isEmpty()) {
            return;
        }
        CellReading reading = CellReading.of(field, column, cell, mapping.datum());
        values.add(new ReadRow.Value(field, cell, reading.canonical()));
        reading.message().ifPresent(messages::add);
    }

    private void checkKey(int number, Optional<String> key, List<RowMessage> messages) {
        if (key.isEmpty()) {
            messages.add(missing(ImportField.KEY, Severity.CRITICAL));
            return;
        }
        Integer earlier = rowOfKey.putIfAbsent(key.get(), number);
        String column = mapping.columnOf(ImportField.KEY);
        if (earlier != null) {
            messages.add(
                    new RowMessage(column, Severity.CRITICAL, "编号“%s”与第 %d 行重复，请只保留一行。".formatted(key.get(), earlier)));
        }
        if (key.get().length() > LONGEST_KEY) {
            messages.add(new RowMessage(column, Severity.CRITICAL, "编号超过 %d 个字符，请缩短。".formatted(LONGEST_KEY)));
        }
    }

    /** The county that an address such as {@code (历下)山大路} begins with, when only the city is known. */
    private String place(Optional<String> address) {
        return address.flatMap(text -> counties.stream()
                        .filter(county -> text.startsWith("(" + county.name().substring(0, 2))
                                || text.startsWith("（" + county.name().substring(0, 2)))
                        .findFirst())
                .map(Place::code)
                .orElse(mapping.defaultPlace());
    }

    private RowMessage missing(ImportField field, Severity severity) {
        return new RowMessage(mapping.columnOf(field), severity, "“%s”为空，请补填。".formatted(field.label()));
    }

    private static Optional<String> text(List<ReadRow.Value> values, ImportField field) {
        return values.stream()
                .filter(value -> value.field() == field)
                .map(ReadRow.Value::published)
                .findFirst();
    }
}
