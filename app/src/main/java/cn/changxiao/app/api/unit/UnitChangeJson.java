package cn.changxiao.app.api.unit;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.estate.Area;
import cn.changxiao.property.estate.RealEstateNumber;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.ownership.Holding;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.unitchange.NewPart;
import cn.changxiao.property.unitchange.NewUnitChange;
import cn.changxiao.property.unitchange.UnitChangeKind;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A split or merge to be proposed. */
@Serdeable
record UnitChangeJson(
        String key,
        UnitChangeKind kind,
        LocalDate from,
        List<String> units,
        List<PartJson> parts,
        @Nullable List<HoldingJson> holdings,
        String evidence,
        @Nullable String surveyReason) {

    NewUnitChange toCommand() {
        return new NewUnitChange(
                new BusinessKey(key),
                kind,
                from,
                units.stream().map(unit -> new UnitId(number(unit))).toList(),
                parts.stream().map(PartJson::toPart).toList(),
                holdings == null
                        ? List.of()
                        : holdings.stream().map(HoldingJson::toHolding).toList(),
                evidence,
                surveyReason == null ? "" : surveyReason);
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notAnId) {
            throw new InvalidValue("“%s”不是编号。".formatted(text));
        }
    }

    /** A unit to be formed. */
    @Serdeable
    record PartJson(
            String entrance,
            int floor,
            String room,
            String area,
            @Nullable String realEstateNumber) {

        NewPart toPart() {
            return new NewPart(
                    entrance,
                    floor,
                    room,
                    Area.parse(area),
                    Optional.ofNullable(realEstateNumber).map(RealEstateNumber::new));
        }
    }

    /** A stated share of a merged unit. */
    @Serdeable
    record HoldingJson(String person, long numerator, long denominator) {

        Holding toHolding() {
            return new Holding(new PersonId(number(person)), numerator, denominator);
        }
    }
}
