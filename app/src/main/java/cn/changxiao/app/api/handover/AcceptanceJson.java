package cn.changxiao.app.api.handover;

import cn.changxiao.handover.acceptance.AcceptanceList;
import cn.changxiao.handover.acceptance.AcceptedPart;
import cn.changxiao.handover.acceptance.AcceptingParty;
import cn.changxiao.handover.acceptance.Conclusion;
import cn.changxiao.handover.acceptance.NewAcceptance;
import cn.changxiao.handover.acceptance.PartyKind;
import cn.changxiao.handover.acceptance.WorksClass;
import cn.changxiao.handover.warranty.ComponentKind;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.CompoundId;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An acceptance as a row of the list. */
@Serdeable
record AcceptanceJson(
        String id,
        String compoundId,
        String compound,
        String project,
        String worksClass,
        String conclusion,
        LocalDate acceptedOn,
        long warranties) {

    static AcceptanceJson of(AcceptanceList.Line line) {
        return new AcceptanceJson(
                line.id().toString(),
                line.compound().toString(),
                line.compoundName(),
                line.project(),
                line.worksClass().name(),
                line.conclusion().name(),
                line.acceptedOn(),
                line.warranties());
    }

    /** An acceptance to be recorded; parts are those of the whole compound. */
    @Serdeable
    record Recording(
            String key,
            String compound,
            String project,
            WorksClass worksClass,
            Conclusion conclusion,
            LocalDate acceptedOn,
            List<Party> parties,
            List<ComponentKind> parts,
            @Nullable String remark) {

        NewAcceptance toCommand() {
            return new NewAcceptance(
                    new BusinessKey(key),
                    new CompoundId(MoveJson.id(compound, "小区")),
                    project,
                    worksClass,
                    conclusion,
                    acceptedOn,
                    parties.stream()
                            .map(party -> new AcceptingParty(party.kind(), party.name(), party.representative()))
                            .toList(),
                    parts.stream().map(AcceptedPart::everywhere).toList(),
                    remark == null ? "" : remark);
        }
    }

    /** One party of an acceptance. */
    @Serdeable
    record Party(PartyKind kind, String name, String representative) {}
}
