package cn.changxiao.property.registration;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.estate.Area;
import cn.changxiao.property.estate.RealEstateNumber;
import cn.changxiao.property.estate.UnitNature;
import cn.changxiao.property.ownership.Shares;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A unit to be registered, with its owners' shares, which sum to one on every day; without shares the owner is not
 * known. Sold public housing names its selling unit, and nothing else does.
 */
public record NewUnit(
        String entrance,
        int floor,
        String room,
        Area area,
        UnitNature nature,
        Optional<String> realEstateNumber,
        Optional<LocalDate> deliveredOn,
        Optional<String> sellingOrganisation,
        List<OwnersShare> shares) {

    private static final int LONGEST_ROOM = 20;
    private static final int LONGEST_ENTRANCE = 16;

    public NewUnit {
        shares = List.copyOf(shares);
        String place = entrance + "单元" + room;
        if (room.isBlank() || room.length() > LONGEST_ROOM || entrance.length() > LONGEST_ENTRANCE) {
            throw new InvalidValue("房号“%s”、单元“%s”过长或为空。".formatted(room, entrance));
        }
        if (area.hundredths() == 0) {
            throw new InvalidValue("%s 的面积不得为 0。".formatted(place));
        }
        realEstateNumber = realEstateNumber.map(number -> new RealEstateNumber(number).value());
        if (sellingOrganisation.isPresent() != (nature == UnitNature.PUBLIC_HOUSING)) {
            throw new InvalidValue("%s：已售公有住房须写明售房单位，其他房屋不得填写。".formatted(place));
        }
        Shares.requireWhole(place, shares.stream().map(OwnersShare::share).toList());
    }
}
