package cn.changxiao.app.console.committee;

import cn.changxiao.property.committee.BodyKind;
import cn.changxiao.property.committee.BodyMember;
import cn.changxiao.property.committee.BodyTerm;
import cn.changxiao.property.committee.BodyWarning;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Every term of a compound's body, the latest first, what is due, and the form of a new term. */
public record CommitteePage(
        long compound,
        List<BodyTerm> terms,
        List<BodyWarning> warnings,
        LocalDate today,
        boolean canRecord,
        String key) {

    public List<BodyKind> kinds() {
        return List.of(BodyKind.values());
    }

    /** The members with their offices: {@code 张三（主任）、李四（委员，非业主）}. */
    public static String members(BodyTerm term) {
        return term.members().stream().map(CommitteePage::member).collect(Collectors.joining("、"));
    }

    private static String member(BodyMember member) {
        return member.name() + "（" + member.office().label() + (member.isOwner() ? "" : "，非业主") + "）";
    }
}
