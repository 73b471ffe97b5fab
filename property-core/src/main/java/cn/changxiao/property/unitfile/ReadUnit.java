package cn.changxiao.property.unitfile;

import cn.changxiao.property.estate.UnitKey;
import cn.changxiao.property.mapping.RowMessage;
import cn.changxiao.property.mapping.RowMessage.Severity;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row of a file of units as it was understood, before it is compared with anything. Values are canonical: areas in
 * hundredths, money in fen, days as {@code 2020-06-10}, months as {@code 202006}.
 */
public record ReadUnit(
        int number,
        Optional<UnitKey> key,
        Map<UnitField, String> values,
        Map<UnitField, String> guesses,
        List<ReadOwner> owners,
        List<RowMessage> messages) {

    public ReadUnit {
        values = Map.copyOf(new EnumMap<>(values));
        guesses = Map.copyOf(guesses);
        owners = List.copyOf(owners);
        messages = List.copyOf(messages);
    }

    public Optional<String> value(UnitField field) {
        return Optional.ofNullable(values.get(field));
    }

    /** What the row does not say but implies, such as the floor of room 1203. */
    public Optional<String> guess(UnitField field) {
        return Optional.ofNullable(guesses.get(field));
    }

    public boolean isRejected() {
        return messages.stream().anyMatch(message -> message.severity() == Severity.CRITICAL);
    }

    public boolean isIncomplete() {
        return messages.stream().anyMatch(message -> message.severity() == Severity.INCOMPLETE);
    }
}
