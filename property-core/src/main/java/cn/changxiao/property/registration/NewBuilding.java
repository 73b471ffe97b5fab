package cn.changxiao.property.registration;

import cn.changxiao.property.InvalidValue;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A building to be registered; its units stand in delivery order, and no two have one entrance and room. */
public record NewBuilding(String label, Optional<Integer> floors, boolean hasLift, List<NewUnit> units) {

    private static final int LONGEST_LABEL = 40;

    public NewBuilding {
        units = List.copyOf(units);
        if (label.isBlank() || label.length() > LONGEST_LABEL) {
            throw new InvalidValue("楼幢名称须为 1 至 %d 个字。".formatted(LONGEST_LABEL));
        }
        Set<String> places = new HashSet<>();
        for (NewUnit unit : units) {
            if (!places.add(unit.entrance() + "-" + unit.room())) {
                throw new InvalidValue("%s 的 %s 单元 %s 重复出现，请核对楼盘表。".formatted(label, unit.entrance(), unit.room()));
            }
        }
    }
}
