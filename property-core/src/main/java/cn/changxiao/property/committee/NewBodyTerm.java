package cn.changxiao.property.committee;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.estate.CompoundId;
import java.time.LocalDate;
import java.util.List;

/** A term {@code [from, until)} to be recorded, with who was elected on which day and what the owners let them do. */
public record NewBodyTerm(
        BusinessKey key,
        CompoundId compound,
        BodyKind kind,
        String name,
        String powers,
        LocalDate electedOn,
        LocalDate from,
        LocalDate until,
        List<BodyMember> members) {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_POWERS = 500;

    public NewBodyTerm {
        name = name.strip();
        powers = powers.strip();
        members = List.copyOf(members);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new InvalidValue("自治组织名称须为 1 至 %d 个字。".formatted(LONGEST_NAME));
        }
        if (powers.length() > LONGEST_POWERS) {
            throw new InvalidValue("职责权限不超过 %d 个字。".formatted(LONGEST_POWERS));
        }
        if (electedOn.isAfter(from) || !from.isBefore(until)) {
            throw new InvalidValue("任期须在选举（%s）之后开始，并有至少一日：%s 至 %s。".formatted(electedOn, from, until));
        }
        if (members.stream().map(BodyMember::name).distinct().count() < members.size()) {
            throw new InvalidValue("委员名单中有重名，请核对；确为两人的请在姓名后加注。");
        }
        if (members.stream()
                        .filter(member -> member.office() == Office.DIRECTOR)
                        .count()
                != 1) {
            throw new InvalidValue("委员名单须有且只有一名主任。");
        }
    }

    byte[] hash() {
        return ContentHash.of(compound, kind, name, powers, electedOn, from, until, members);
    }
}
