package cn.changxiao.property.roll;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import java.util.List;
import java.util.Optional;

/**
 * Says that some units of a compound count as one head, or, without a group, that they no longer do. Where the law does
 * not settle who is one head (A with B owns one unit, A alone another), staff decide with a reason.
 */
public record OwnerGroup(
        BusinessKey key, CompoundId compound, List<UnitId> units, Optional<String> group, String reason) {

    private static final int LONGEST_GROUP = 40;
    private static final int LONGEST_REASON = 255;

    public OwnerGroup {
        units = units.stream().distinct().toList();
        if (units.isEmpty()) {
            throw new InvalidValue("归并业主组须至少选择一户。");
        }
        if (group.isPresent() && (group.get().isBlank() || group.get().length() > LONGEST_GROUP)) {
            throw new InvalidValue("业主组代号须为 1 至 %d 个字。".formatted(LONGEST_GROUP));
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new InvalidValue("归并业主组须写明理由，不超过 %d 个字。".formatted(LONGEST_REASON));
        }
    }
}
