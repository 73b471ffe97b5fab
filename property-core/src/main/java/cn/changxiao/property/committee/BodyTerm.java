package cn.changxiao.property.committee;

import cn.changxiao.property.estate.CompoundId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A term {@code [from, until)} as it stands, with its members in order and its filing if there is one. */
public record BodyTerm(
        BodyTermId id,
        CompoundId compound,
        String compoundName,
        BodyKind kind,
        String name,
        String powers,
        LocalDate electedOn,
        LocalDate from,
        LocalDate until,
        Optional<Filing> filing,
        List<BodyMember> members) {

    /** When and under which number the street filed it. */
    public record Filing(LocalDate on, String number) {}

    public boolean isCurrent(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    BodyTerm with(List<BodyMember> elected) {
        return new BodyTerm(
                id, compound, compoundName, kind, name, powers, electedOn, from, until, filing, List.copyOf(elected));
    }
}
