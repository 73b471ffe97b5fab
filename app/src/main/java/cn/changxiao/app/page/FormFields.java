package cn.changxiao.app.page;

import cn.changxiao.property.InvalidValue;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of a submitted form; reads each as what it should be and says in one sentence when it is not. */
public record FormFields(Map<String, String> fields) {

    public String text(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    /** @throws InvalidValue if the field is empty */
    public String required(String name, String label) {
        String text = text(name);
        if (text.isEmpty()) {
            throw new InvalidValue("请填写%s。".formatted(label));
        }
        return text;
    }

    /** @throws InvalidValue if the field is not a day */
    public LocalDate day(String name, String label) {
        return optionalDay(name, label).orElseThrow(() -> new InvalidValue("请填写%s。".formatted(label)));
    }

    public Optional<LocalDate> optionalDay(String name, String label) {
        String text = text(name);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            throw new InvalidValue("%s“%s”不是日期，请按 2026-01-31 的格式填写。".formatted(label, text));
        }
    }

    /** @throws InvalidValue if the field is not an id */
    public long id(String name, String label) {
        String text = required(name, label);
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notAnId) {
            throw new InvalidValue("请从列表中选择%s。".formatted(label));
        }
    }

    /** The field as one of a closed set. */
    public <E extends Enum<E>> E choice(Class<E> type, String name, String label) {
        String text = required(name, label);
        try {
            return Enum.valueOf(type, text);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidValue("请从列表中选择%s。".formatted(label));
        }
    }

    /** The numbers n of the ticked fields {@code prefix}n, in ascending order. */
    public List<Long> ticked(String prefix) {
        return fields.keySet().stream()
                .filter(name -> name.matches(prefix + "\\d{1,18}"))
                .map(name -> Long.valueOf(name.substring(prefix.length())))
                .sorted()
                .toList();
    }
}
