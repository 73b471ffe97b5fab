package cn.changxiao.property.mapping;

import cn.changxiao.property.mapping.RowMessage.Severity;
import cn.changxiao.property.place.PlaceLevel;
import java.util.List;
import java.util.Optional;

/** A row of a file as it was understood, before it is compared with anything. */
public record ReadRow(
        int number, Optional<String> key, String name, String place, List<Value> values, List<RowMessage> messages) {

    public boolean isRejected() {
        return messages.stream().anyMatch(message -> message.severity() == Severity.CRITICAL);
    }

    /** Accepted, but somebody has to add something: at least the street, when the file does not tell it. */
    public boolean isIncomplete() {
        return !isRejected()
                && (place.length() < PlaceLevel.STREET.digits()
                        || messages.stream().anyMatch(message -> message.severity() == Severity.INCOMPLETE));
    }

    public Optional<String> managerGroup() {
        return values.stream()
                .filter(value -> value.field() == ImportField.MANAGER)
                .flatMap(value -> value.canonical().stream())
                .flatMap(name -> ManagerName.group(name).stream())
                .findFirst();
    }

    /** A cell that is not blank: as published, and as understood. */
    public record Value(ImportField field, String published, Optional<String> canonical) {}
}
