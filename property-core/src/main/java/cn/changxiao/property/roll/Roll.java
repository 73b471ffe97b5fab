package cn.changxiao.property.roll;

import cn.changxiao.property.ContentHash;
import cn.changxiao.property.estate.Area;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The voters of a scope on a day, as known at a time; lines in the order of the buildings. There is no empty roll, and
 * heads are numbered from 1 in the order in which they appear.
 */
public record Roll(VotingScope scope, LocalDate day, LocalDateTime knownAt, List<RollLine> lines) {

    public Roll {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new NobodyOnTheRoll(scope.kind(), day);
        }
    }

    public int heads() {
        return lines.stream().mapToInt(RollLine::head).max().orElse(0);
    }

    public Area area() {
        return lines.stream().map(RollLine::area).reduce(Area.ZERO, Area::plus);
    }

    /**
     * SHA-256 over the canonical form (ADR 0037): compound, scope kind, scope name and day, then unit, building,
     * entrance, room, area in 0.01 m², head, kind of head and Y or N for each line. When it was known is no part of it:
     * two rolls are the same if they say the same.
     */
    public byte[] hash() {
        List<Object> values = new ArrayList<>(lines.size() * 8 + 4);
        values.addAll(List.of(scope.compound(), scope.kind(), scope.name(), day));
        for (RollLine line : lines) {
            values.add(line.unit());
            values.add(line.building());
            values.add(line.entrance());
            values.add(line.room());
            values.add(line.area().hundredths());
            values.add(line.head());
            values.add(line.headKind());
            values.add(line.canVote() ? "Y" : "N");
        }
        return ContentHash.of(values.toArray());
    }

    /** The hash as 64 hexadecimal digits. */
    public String hashText() {
        return HexFormat.of().formatHex(hash());
    }
}
