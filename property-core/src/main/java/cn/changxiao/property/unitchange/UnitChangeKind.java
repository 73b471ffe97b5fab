package cn.changxiao.property.unitchange;

import cn.changxiao.property.ownership.OwnershipChangeKind;

/** Whether one unit becomes several or several become one. */
public enum UnitChangeKind {
    SPLIT("分割", OwnershipChangeKind.SPLIT),
    MERGE("合并", OwnershipChangeKind.MERGE);

    private final String label;
    private final OwnershipChangeKind ownership;

    UnitChangeKind(String label, OwnershipChangeKind ownership) {
        this.label = label;
        this.ownership = ownership;
    }

    public String label() {
        return label;
    }

    OwnershipChangeKind ownership() {
        return ownership;
    }
}
