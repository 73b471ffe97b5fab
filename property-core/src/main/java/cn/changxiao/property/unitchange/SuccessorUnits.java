package cn.changxiao.property.unitchange;

import cn.changxiao.property.Ids;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.RealEstateNumber;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.unitchange.UnitSuccession.Part;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Forms the units of a change and ends those they come from; what is not stated anew is as it was. */
@Singleton
class SuccessorUnits {

    private static final String FORM = """
            INSERT INTO estate_unit (unit_id, compound_id, building_id, entrance, floor_no, room, delivery_order,
                area_hundredths, nature, real_estate_number, delivered_on, selling_organisation, formed_on)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String LAPSE =
            "UPDATE estate_unit SET lapsed_on = ? WHERE unit_id = ? AND lapsed_on = '9999-12-31'";

    private final Sql sql;
    private final Ids ids;

    SuccessorUnits(Sql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** The new units in the order of the proposal. */
    List<Part> form(NewUnitChange change, List<OldUnits.OldUnit> olds) {
        OldUnits.OldUnit first = olds.get(0);
        LocalDate delivered = olds.stream()
                .map(OldUnits.OldUnit::deliveredOn)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
        long next = ids.block(change.parts().size());
        List<Part> formed = new ArrayList<>();
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (NewPart part : change.parts()) {
            formed.add(new Part(new UnitId(next), part.area()));
            rows.add(new @Nullable Object[] {
                next++,
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
                change.from()
            });
        }
        sql.batch(FORM, rows);
        return List.copyOf(formed);
    }

    void end(List<OldUnits.OldUnit> olds, LocalDate from) {
        for (OldUnits.OldUnit old : olds) {
            if (sql.update(LAPSE, from, old.id().value()) != 1) {
                throw new UnitLapsed(old.place(), old.lapsedOn());
            }
        }
    }
}
