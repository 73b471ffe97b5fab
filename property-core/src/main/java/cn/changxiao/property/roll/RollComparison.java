package cn.changxiao.property.roll;

import cn.changxiao.property.estate.Area;
import java.util.List;

/**
 * A frozen roll beside the same day's roll as known then and as known now. A sale registered late leaves {@code
 * isSameAsKnownThen} true and appears among the changes.
 */
public record RollComparison(
        FrozenRoll frozen,
        String hashAsKnownThen,
        String hashAsKnownNow,
        int headsAsKnownNow,
        Area areaAsKnownNow,
        List<RollChange> changes) {

    public RollComparison {
        changes = List.copyOf(changes);
    }

    /** Whether drawing the roll again from what was known when it was frozen gives the same roll. */
    public boolean isSameAsKnownThen() {
        return frozen.hash().equals(hashAsKnownThen);
    }
}
