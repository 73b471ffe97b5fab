package cn.changxiao.property.roll;

import cn.changxiao.property.estate.UnitId;

/** A unit of which the frozen roll and today's knowledge of the same day say different things. */
public record RollChange(UnitId unit, String place, Kind kind, String detail) {

    /** What is different; one change for each unit, the first of these that holds. */
    public enum Kind {
        ADDED("新增于名册"),
        REMOVED("不再在名册内"),
        AREA("面积不同"),
        OWNERS("产权人不同"),
        HEAD("人头归并不同");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
