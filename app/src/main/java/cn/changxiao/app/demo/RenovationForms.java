package cn.changxiao.app.demo;

import cn.changxiao.app.demo.plan.OrganisationKeys;
import cn.changxiao.app.demo.plan.PlannedBatch;
import cn.changxiao.app.demo.plan.PlannedCompound;
import cn.changxiao.app.demo.plan.PlannedFacility;
import cn.changxiao.app.demo.plan.PlannedRenovation;
import cn.changxiao.handover.acceptance.AcceptedPart;
import cn.changxiao.handover.acceptance.AcceptingParty;
import cn.changxiao.handover.acceptance.NewAcceptance;
import cn.changxiao.handover.acceptance.PartyKind;
import cn.changxiao.handover.batch.BatchState;
import cn.changxiao.handover.batch.CheckResult;
import cn.changxiao.handover.facility.FacilityId;
import cn.changxiao.handover.facility.NewFacility;
import cn.changxiao.handover.transfer.Agreement;
import cn.changxiao.handover.transfer.LoadedBatch;
import cn.changxiao.handover.transfer.NewBatch;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.party.OrganisationId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fills in the forms of the hand-over module for one compound. */
record RenovationForms(DemoWork work, PlannedCompound compound, PlannedRenovation renovation) {

    private static final int DAYS_TO_MEND = 30;

    NewAcceptance acceptance() {
        return new NewAcceptance(
                key("acceptance"),
                work.register().compound(compound),
                compound.name() + "老旧小区改造工程",
                renovation.worksClass(),
                renovation.conclusion(),
                renovation.acceptedOn(),
                parties(),
                renovation.parts().stream().map(AcceptedPart::everywhere).toList(),
                remark());
    }

    NewFacility facility(PlannedFacility planned) {
        return new NewFacility(
                planned.facilityClass(),
                planned.description(),
                planned.quantity(),
                new NewFacility.Place(work.register().compound(compound), Optional.empty(), planned.location()),
                new NewFacility.Make(
                        "国内定点厂家", "", Optional.of(renovation.acceptedOn().minusDays(45))),
                new NewFacility.Funding(planned.cost(), planned.source()),
                new NewFacility.Ownership(
                        planned.before(), planned.boundary(), planned.operator().map(this::organisation)));
    }

    LoadedBatch batch(PlannedBatch planned, List<FacilityId> facilities) {
        BusinessKey key = key("batch:" + planned.operator());
        String number = "YJ-%s-%s"
                .formatted(compound.key().substring(5), planned.operator().substring(9));
        Optional<String> paper = planned.state() != BatchState.TRANSFERRED
                ? Optional.empty()
                : Optional.of("业主共同决定〔%d〕%s号"
                        .formatted(
                                renovation.acceptedOn().getYear(),
                                compound.key().substring(5)));
        NewBatch batch = new NewBatch(
                key,
                number,
                work.register().compound(compound),
                organisation(planned.operator()),
                Optional.empty(),
                facilities);
        return new LoadedBatch(batch, organisation(giver()), progress(planned), paper);
    }

    private LoadedBatch.Progress progress(PlannedBatch planned) {
        BatchState state = planned.state();
        boolean isAgreed = state == BatchState.AGREED || state == BatchState.TRANSFERRED;
        boolean isChecked = isAgreed || state == BatchState.INSPECTED;
        Optional<LocalDate> checkOn =
                isChecked || state == BatchState.INVITED ? Optional.of(planned.checkOn()) : Optional.empty();
        return new LoadedBatch.Progress(
                state,
                checkOn,
                isChecked ? results(planned) : List.of(),
                isAgreed ? Optional.of(new Agreement(planned.titleOn(), planned.titleOn(), "周志明")) : Optional.empty(),
                state == BatchState.TRANSFERRED ? "蒲立新" : "");
    }

    private static List<CheckResult> results(PlannedBatch planned) {
        List<CheckResult> results = new ArrayList<>();
        int accepted = planned.facilities().size() - planned.rejected();
        for (int line = 1; line <= planned.facilities().size(); line++) {
            results.add(
                    line <= accepted
                            ? CheckResult.accepted(line)
                            : CheckResult.rejected(
                                    line, "接口处渗漏，标识不全", planned.checkOn().plusDays(DAYS_TO_MEND)));
        }
        return results;
    }

    private List<AcceptingParty> parties() {
        boolean hasCommittee = compound.committee().isPresent();
        return List.of(
                new AcceptingParty(PartyKind.BUILDER, compound.street().county() + "住房和城乡建设局", "杜永强"),
                new AcceptingParty(PartyKind.STREET_OFFICE, compound.street().name(), "蒲立新"),
                new AcceptingParty(PartyKind.COMMUNITY, compound.community().name(), "苟秀英"),
                new AcceptingParty(
                        hasCommittee ? PartyKind.OWNERS_COMMITTEE : PartyKind.OWNER_REPRESENTATIVES,
                        compound.name() + (hasCommittee ? "业主委员会" : "业主代表"),
                        "何素珍"),
                new AcceptingParty(PartyKind.CONTRACTOR, renovation.contractor(), "勾建军"),
                new AcceptingParty(PartyKind.SUPERVISOR, "四川川中建设监理有限公司", "昝学礼"));
    }

    private String remark() {
        return switch (renovation.conclusion()) {
            case PASSED -> "";
            case PASSED_WITH_DEFECTS -> "个别雨水井盖松动，限三十日内整改。";
            case FAILED -> "排水管坡度不足，返工后重新验收。";
        };
    }

    /** The committee hands over where there is one, the street office elsewhere. */
    private String giver() {
        return compound.committee()
                .orElse(OrganisationKeys.streetOffice(compound.street().code()));
    }

    private OrganisationId organisation(String key) {
        return work.register().organisation(work.plan(), key);
    }

    private BusinessKey key(String what) {
        return new BusinessKey(compound.key() + ":" + what);
    }
}
