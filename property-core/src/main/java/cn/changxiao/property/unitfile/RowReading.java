package cn.changxiao.property.unitfile;

import cn.changxiao.property.mapping.RowMessage;
import cn.changxiao.property.mapping.RowMessage.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One row while it is being understood: its cells by field, what they came to, and what is to be said of them. */
final class RowReading {

    final Map<UnitField, String> values = new EnumMap<>(UnitField.class);
    final Map<UnitField, String> guesses = new EnumMap<>(UnitField.class);
    final List<ReadOwner> owners = new ArrayList<>();
    final List<RowMessage> messages = new ArrayList<>();

    private final UnitMapping mapping;
    private final Map<UnitField, String> cells;

    RowReading(UnitMapping mapping, Map<UnitField, String> cells) {
        this.mapping = mapping;
        this.cells = cells;
    }

    /** What the cell of the field says, if anything. */
    Optional<String> cell(UnitField field) {
        return Optional.ofNullable(cells.get(field)).flatMap(CellText::filled);
    }

    boolean has(UnitField field) {
        return mapping.has(field);
    }

    boolean has(UnitPart part) {
        return mapping.has(part);
    }

    boolean isRejected() {
        return messages.stream().anyMatch(message -> message.severity() == Severity.CRITICAL);
    }

    void critical(UnitField field, String sentence) {
        say(field, Severity.CRITICAL, sentence);
    }

    void incomplete(UnitField field, String sentence) {
        say(field, Severity.INCOMPLETE, sentence);
    }

    void note(UnitField field, String sentence) {
        say(field, Severity.NOTE, sentence);
    }

    /** The cell's text unless it is too long, which is critical. */
    Optional<String> text(UnitField field, int longest) {
        Optional<String> text = cell(field);
        if (text.isPresent() && text.get().length() > longest) {
            critical(field, "“%s…”超过 %d 个字，请缩短。".formatted(text.get().substring(0, Math.min(10, longest)), longest));
            return Optional.empty();
        }
        return text;
    }

    private void say(UnitField field, Severity severity, String sentence) {
        messages.add(new RowMessage(mapping.columnOf(field), severity, sentence));
    }
}
