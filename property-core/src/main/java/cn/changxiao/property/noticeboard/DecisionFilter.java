package cn.changxiao.property.noticeboard;

import cn.changxiao.property.decision.DecisionState;
import cn.changxiao.property.estate.CompoundId;
import java.util.Optional;

/** Which decisions a list shows, and which part of it. */
public record DecisionFilter(Optional<CompoundId> compound, Optional<DecisionState> state, int offset, int limit) {

    /** The newest of everything. */
    public static DecisionFilter newest(int limit) {
        return new DecisionFilter(Optional.empty(), Optional.empty(), 0, limit);
    }
}
