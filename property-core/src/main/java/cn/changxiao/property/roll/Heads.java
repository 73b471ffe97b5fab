package cn.changxiao.property.roll;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Forms heads by arts 8 and 9 of the interpretation: the same owners with several units are one, what the developer
 * still has is one, a unit of unknown owners is one of its own, and a group set by staff goes before all of these.
 */
final class Heads {

    private final LocalDate day;
    private final Map<Long, String> groups;
    private final Map<Key, Integer> numbers = new HashMap<>();

    /** {@code groups} holds the group key of each unit that has one. */
    Heads(LocalDate day, Map<Long, String> groups) {
        this.day = day;
        this.groups = groups;
    }

    List<RollLine> lines(List<RegisteredUnit> units) {
        List<RollLine> lines = new ArrayList<>(units.size());
        for (RegisteredUnit unit : units) {
            Key key = key(unit);
            int head = numbers.computeIfAbsent(key, fresh -> numbers.size() + 1);
            lines.add(new RollLine(
                    unit.id(),
                    unit.building(),
                    unit.entrance(),
                    unit.room(),
                    unit.area(),
                    head,
                    key.kind(),
                    !unit.owners().isEmpty() || !unit.isDeliveredBy(day)));
        }
        return lines;
    }

    private Key key(RegisteredUnit unit) {
        @Nullable String group = groups.get(unit.id().value());
        if (group != null) {
            return new Key(HeadKind.GROUP, group, List.of());
        }
        if (!unit.isDeliveredBy(day)) {
            return new Key(HeadKind.DEVELOPER, "", List.of());
        }
        if (unit.owners().isEmpty()) {
            return new Key(HeadKind.UNKNOWN, "", List.of(unit.id().value()));
        }
        return new Key(HeadKind.OWNERS, "", unit.owners());
    }

    private record Key(HeadKind kind, String group, List<Long> members) {}
}
