package cn.changxiao.handover.batch;

import cn.changxiao.handover.facility.FacilityClass;
import cn.changxiao.handover.facility.FacilityId;
import cn.changxiao.handover.facility.Quantity;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.OrganisationId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** A batch as its page and its certificate show it. */
public record BatchView(BatchId id, String number, BatchState state, Parties parties, Days days, List<Item> items) {

    /** Who hands what of which compound to whom, by whose decision and signature; unsigned is empty. The decision is
     * the number of the owners' certificate, or of a paper from before there were any. */
    public record Parties(
            CompoundId compound,
            String compoundName,
            String compoundAddress,
            OrganisationId giver,
            String giverName,
            String giverSignatory,
            OrganisationId operator,
            String operatorName,
            String operatorSignatory,
            Optional<String> decision,
            boolean isCertified) {}

    /** The days of the batch as far as they have come. */
    public record Days(
            LocalDateTime createdAt,
            LocalDateTime movedAt,
            Optional<LocalDate> checkOn,
            Optional<LocalDate> titleOn,
            Optional<LocalDate> riskOn) {}

    /** One line of the list. */
    public record Item(
            int lineNo,
            FacilityId facility,
            FacilityClass facilityClass,
            String description,
            Quantity quantity,
            String place,
            String make,
            ItemOutcome outcome,
            String defect,
            Optional<LocalDate> defectDueOn) {}

    /** One move in the history of a batch. */
    public record Event(Transition transition, String detail, LocalDateTime movedAt) {}

    /** The items with this outcome, in order. */
    public List<Item> items(ItemOutcome outcome) {
        return items.stream().filter(item -> item.outcome() == outcome).toList();
    }
}
