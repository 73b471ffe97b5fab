package cn.changxiao.handover.acceptance;

import cn.changxiao.property.InvalidValue;

/** One party of an acceptance and the person who signed for it. */
public record AcceptingParty(PartyKind kind, String name, String representative) {

    public AcceptingParty {
        if (name.isBlank() || representative.isBlank()) {
            throw new InvalidValue("参加验收的%s须写明单位名称和签字人。".formatted(kind.label()));
        }
    }
}
