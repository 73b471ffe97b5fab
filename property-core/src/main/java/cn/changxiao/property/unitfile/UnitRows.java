package cn.changxiao.property.unitfile;

import cn.changxiao.property.estate.UnitKey;
import cn.changxiao.property.mapping.RowMessage;
import cn.changxiao.property.mapping.RowMessage.Severity;
import cn.changxiao.property.tabular.TableVisitor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Understands the rows of a file of units, one by one, and hands them on. What stands beside the named columns is notes
 * and left out; a row that has only notes is no row.
 */
public final class UnitRows implements TableVisitor {

    private final UnitMapping mapping;
    private final LocalDate today;
    private final Consumer<ReadUnit> next;
    private final Map<UnitField, String> problems = new EnumMap<>(UnitField.class);
    private List<UnitField> fields = List.of();

    public UnitRows(UnitMapping mapping, LocalDate today, Consumer<ReadUnit> next) {
        this.mapping = mapping;
        this.today = today;
        this.next = next;
    }

    @Override
    public void header(List<String> names) {
        UnitColumns.requireMatch(mapping, names);
        fields = names.stream()
                .map(name -> mapping.columns().getOrDefault(name, UnitField.IGNORED))
                .toList();
    }

    @Override
    public void problem(int column, String sentence) {
        UnitField field = column < fields.size() ? fields.get(column) : UnitField.IGNORED;
        if (field != UnitField.IGNORED) {
            problems.put(field, sentence);
        }
    }

    @Override
    public void row(int number, List<String> cells) {
        Map<UnitField, String> texts = new EnumMap<>(UnitField.class);
        for (int i = 0; i < Math.min(cells.size(), fields.size()); i++) {
            if (fields.get(i) != UnitField.IGNORED && !cells.get(i).isEmpty()) {
                texts.put(fields.get(i), cells.get(i));
            }
        }
        if (!texts.isEmpty() || !problems.isEmpty()) {
            next.accept(understand(number, texts));
        }
        problems.clear();
    }

    private ReadUnit understand(int number, Map<UnitField, String> texts) {
        RowReading row = new RowReading(mapping, texts);
        Optional<UnitKey> key = PlaceCells.read(row, mapping.defaultCompound());
        InventoryCells.read(row);
        OwnerCells.read(row, today);
        BalanceCells.read(row, today);
        List<RowMessage> messages = new ArrayList<>();
        problems.forEach((field, sentence) ->
                messages.add(new RowMessage(mapping.columnOf(field), Severity.CRITICAL, sentence)));
        row.messages.stream()
                .filter(message -> problems.keySet().stream()
                        .noneMatch(field -> mapping.columnOf(field).equals(message.column())))
                .forEach(messages::add);
        return new ReadUnit(number, key, row.values, row.guesses, row.owners, messages);
    }
}
