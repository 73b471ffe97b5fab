package cn.changxiao.handover.acceptance;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.estate.CompoundId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An acceptance to be recorded. It is joint: the builder, the street or the community, and the owners' side took part
 * in all five policy documents; designer, contractor, supervisor and pipeline owners are written down as they came.
 */
public record NewAcceptance(
        BusinessKey key,
        CompoundId compound,
        String project,
        WorksClass worksClass,
        Conclusion conclusion,
        LocalDate acceptedOn,
        List<AcceptingParty> parties,
        List<AcceptedPart> parts,
        String remark) {

    public NewAcceptance {
        parties = List.copyOf(parties);
        parts = List.copyOf(parts);
        if (project.isBlank()) {
            throw new InvalidValue("请填写改造项目名称。");
        }
        requireJoint(parties.stream().map(AcceptingParty::kind).collect(Collectors.toSet()));
    }

    private static void requireJoint(Set<PartyKind> kinds) {
        if (!kinds.contains(PartyKind.BUILDER)) {
            throw new AcceptanceNotJoint(PartyKind.BUILDER.label());
        }
        if (!kinds.contains(PartyKind.STREET_OFFICE) && !kinds.contains(PartyKind.COMMUNITY)) {
            throw new AcceptanceNotJoint("街道或社区");
        }
        if (!kinds.contains(PartyKind.OWNERS_COMMITTEE) && !kinds.contains(PartyKind.OWNER_REPRESENTATIVES)) {
            throw new AcceptanceNotJoint("业主委员会或业主代表");
        }
    }

    byte[] hash() {
        return ContentHash.of(compound, project, worksClass, conclusion, acceptedOn, parties, parts, remark);
    }
}
