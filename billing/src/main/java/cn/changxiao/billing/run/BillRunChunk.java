package cn.changxiao.billing.run;

import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;

/** One compound of a run: previewed against the month before, then posted or parked with the reason. */
public record BillRunChunk(
        CompoundId compound,
        String name,
        ChunkState state,
        int bills,
        Money due,
        Money previous,
        int parked,
        String reason) {

    /** More than for the month before if positive. */
    public Money difference() {
        return due.minus(previous);
    }

    /** Where a compound of a run stands. */
    public enum ChunkState {
        PENDING("待出账"),
        POSTED("已出账"),
        PARKED("已挂起");

        private final String label;

        ChunkState(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
