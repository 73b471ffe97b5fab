package cn.changxiao.property.unitchange;

import cn.changxiao.property.Ids;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.estate.RealEstateNumber;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.unitchange.UnitSuccession.Part;
import cn.changxiao.property.unitchange.UnitSuccession.Place;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Carries out a proposed split or merge: the old units lapse, the new ones are formed with their owners, and fees and
 * fund follow, all in one transaction. Another person than the proposer must do it, since money moves between accounts.
 */
@Singleton
public class CarryOutUnitChange {

    private static final String FORM = """
            INSERT INTO estate_unit (unit_id, compound_id, building_id, entrance, floor_no, room, delivery_order,
                area_hundredths, nature, real_estate_number, delivered_on, selling_organisation, formed_on)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String LAPSE =
            "UPDATE estate_unit SET lapsed_on = ? WHERE unit_id = ? AND lapsed_on = '9999-12-31'";

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final UnitChangeRows rows;
    private final OldUnits oldUnits;
    private final SuccessorShares shares;
    private final List<UnitChangeFollower> followers;
    private final AuditLog audit;

    CarryOutUnitChange(
            Sql sql,
            Ids ids,
            Clock clock,
            UnitChangeRows rows,
            OldUnits oldUnits,
            SuccessorShares shares,
            List<UnitChangeFollower> followers,
            AuditLog audit) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.rows = rows;
        this.oldUnits = oldUnits;
        this.shares = shares;
        this.followers = List.copyOf(followers);
        this.audit = audit;
    }

    /**
     * The units that were formed.
     *
     * @throws SamePersonCannotCheck if the viewer proposed it
     * @throws UnitChangeAlreadyDecided if it was carried out or dropped before
     * @throws NotFound if there is no such proposal or the viewer does not see the compound
     */
    @Transactional
    public List<UnitId> carryOut(Viewer viewer, UnitChangeId id) {
        viewer.require("执行房屋分割合并", Role.STREET_OFFICE, Role.FUND_CUSTODIAN);
        UnitChangeRows.Proposal proposal = rows.lock(id);
        NewUnitChange change = proposal.change();
        List<OldUnits.OldUnit> olds = oldUnits.lock(viewer, change.olds());
        if (proposal.state() != UnitChangeState.PROPOSED) {
            throw new UnitChangeAlreadyDecided(id, proposal.state());
        }
        if (proposal.maker().equals(viewer.user())) {
            throw new SamePersonCannotCheck("房屋变更 " + id);
        }
        oldUnits.requireFit(olds, change);
        shares.requireClear(olds, change);
        rows.decide(proposal, UnitChangeState.DONE, viewer.user(), LocalDateTime.now(clock));
        UnitSuccession succession = form(viewer, proposal, olds);
        shares.carry(proposal, olds, succession);
        followers.forEach(follower -> follower.follow(succession));
        audit.record(
                viewer,
                "CarryOutUnitChange",
                "unit-change:" + id,
                "执行%s：%s，自 %s 起"
                        .formatted(
                                change.kind().label(),
                                olds.stream().map(OldUnits.OldUnit::place).toList(),
                                change.from()));
        return succession.parts().stream().map(Part::unit).toList();
    }

    private UnitSuccession form(Viewer viewer, UnitChangeRows.Proposal proposal, List<OldUnits.OldUnit> olds) {
        NewUnitChange change = proposal.change();
        OldUnits.OldUnit first = olds.get(0);
        LocalDate delivered = olds.stream()
                .map(OldUnits.OldUnit::deliveredOn)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
        List<Part> formed = new ArrayList<>();
        for (NewPart part : change.parts()) {
            UnitId unit = new UnitId(ids.next());
            sql.update(
                    FORM,
                    unit.value(),
                    first.compound().value(),
                    first.building().value(),
                    part.entrance(),
                    part.floor(),
                    part.room(),
                    first.deliveryOrder(),
                    part.area().hundredths(),
                    first.nature(),
                    part.realEstateNumber().map(RealEstateNumber::value).orElse(null),
                    delivered,
                    first.sellingOrganisation(),
                    change.from());
            formed.add(new Part(unit, part.area()));
            rows.formed(proposal.id(), formed.size(), unit);
        }
        for (OldUnits.OldUnit old : olds) {
            if (sql.update(LAPSE, change.from(), old.id().value()) != 1) {
                throw new UnitLapsed(old.place(), old.lapsedOn());
            }
        }
        return new UnitSuccession(
                proposal.id(),
                change.kind(),
                first.compound(),
                first.building(),
                change.from(),
                olds.stream().map(old -> new Place(old.id(), old.place())).toList(),
                formed,
                proposal.maker(),
                viewer.user());
    }
}
