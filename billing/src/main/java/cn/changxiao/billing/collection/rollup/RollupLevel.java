package cn.changxiao.billing.collection.rollup;

import java.util.Arrays;
import java.util.List;

/** By what a month is split: the places from wide to narrow, then what cuts across them. */
public enum RollupLevel {
    CITY("市", 4),
    COUNTY("县（区）", 6),
    STREET("街道（乡镇）", 9),
    COMMUNITY("社区", 12),
    COMPOUND("小区", 0),
    BUILDING("楼栋", 0),
    BUNDLE("打包组", 0),
    MANAGER("管理单位", 0),
    FEE_ITEM("费用项目", 0),
    MANAGEMENT_MODE("管理方式", 0),
    BUILT("建成年代", 0);

    private final String label;
    private final int digits;

    RollupLevel(String label, int digits) {
        this.label = label;
        this.digits = digits;
    }

    public String label() {
        return label;
    }

    /** True for what lies inside one another, from the city to the building. */
    public boolean isPlace() {
        return compareTo(BUILDING) <= 0;
    }

    /** True for places of the tree of jurisdictions, whose keys are their codes. */
    boolean isJurisdiction() {
        return digits > 0;
    }

    /** The place levels that are narrower than this one, the widest first. */
    List<RollupLevel> narrower() {
        return Arrays.stream(values())
                .filter(level -> level.isPlace() && level.compareTo(this) > 0)
                .toList();
    }

    /** The level of an area with such a code; wider areas than a city are split by cities. */
    static List<RollupLevel> within(String code) {
        return Arrays.stream(values())
                .filter(level -> level.isPlace() && (level.digits > code.length() || !level.isJurisdiction()))
                .toList();
    }
}
