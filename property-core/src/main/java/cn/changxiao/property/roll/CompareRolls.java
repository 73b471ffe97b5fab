package cn.changxiao.property.roll;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Shows what was registered after a roll was frozen: the roll itself stays, and what it would be today stands beside it.
 * Whoever asks has checked that the viewer sees the decision.
 */
@Singleton
public class CompareRolls {

    private final Clock clock;
    private final Rolls rolls;
    private final DrawRoll drawRoll;

    CompareRolls(Clock clock, Rolls rolls, DrawRoll drawRoll) {
        this.clock = clock;
        this.rolls = rolls;
        this.drawRoll = drawRoll;
    }

    /** The frozen roll, the same day as known then, and as known now. */
    public RollComparison compare(RollId id) {
        FrozenRoll frozen = rolls.get(id);
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        List<RegisteredUnit> then = drawRoll.units(frozen.scope(), frozen.day(), frozen.knownAt());
        List<RegisteredUnit> today = drawRoll.units(frozen.scope(), frozen.day(), now);
        Roll asKnownThen = drawRoll.roll(frozen.scope(), frozen.day(), frozen.knownAt(), then);
        Roll asKnownNow = drawRoll.roll(frozen.scope(), frozen.day(), now, today);
        return new RollComparison(
                frozen,
                asKnownThen.hashText(),
                asKnownNow.hashText(),
                asKnownNow.heads(),
                asKnownNow.area(),
                changes(rolls.lines(id), asKnownNow.lines(), otherOwners(then, today)));
    }

    /** Whether the owners of each unit are others today than they were then. */
    private static Map<Long, Boolean> otherOwners(List<RegisteredUnit> then, List<RegisteredUnit> today) {
        Map<Long, List<Long>> before = new HashMap<>();
        then.forEach(unit -> before.put(unit.id().value(), unit.owners()));
        Map<Long, Boolean> others = new HashMap<>();
        today.forEach(unit -> others.put(
                unit.id().value(),
                !unit.owners().equals(before.getOrDefault(unit.id().value(), List.of()))));
        return others;
    }

    private static List<RollChange> changes(
            List<RollLine> frozen, List<RollLine> today, Map<Long, Boolean> otherOwners) {
        Map<Long, RollLine> gone = new LinkedHashMap<>();
        frozen.forEach(line -> gone.put(line.unit().value(), line));
        List<RollChange> changes = new ArrayList<>();
        for (RollLine line : today) {
            Optional<RollLine> before =
                    Optional.ofNullable(gone.remove(line.unit().value()));
            boolean isOthers = otherOwners.getOrDefault(line.unit().value(), false);
            kind(before, line, isOthers).ifPresent(kind -> changes.add(change(kind, before.orElse(line), line)));
        }
        gone.values().forEach(line -> changes.add(change(RollChange.Kind.REMOVED, line, line)));
        return changes;
    }

    private static Optional<RollChange.Kind> kind(Optional<RollLine> before, RollLine now, boolean isOthers) {
        if (before.isEmpty()) {
            return Optional.of(RollChange.Kind.ADDED);
        }
        if (!before.get().area().equals(now.area())) {
            return Optional.of(RollChange.Kind.AREA);
        }
        if (isOthers) {
            return Optional.of(RollChange.Kind.OWNERS);
        }
        return before.get().headKind() == now.headKind() ? Optional.empty() : Optional.of(RollChange.Kind.HEAD);
    }

    private static RollChange change(RollChange.Kind kind, RollLine before, RollLine now) {
        String detail = switch (kind) {
            case ADDED, REMOVED -> now.area() + " 平方米";
            case AREA -> "%s → %s 平方米".formatted(before.area(), now.area());
            case OWNERS, HEAD ->
                "%s → %s".formatted(before.headKind().label(), now.headKind().label());
        };
        return new RollChange(now.unit(), now.place(), kind, detail);
    }
}
