package cn.changxiao.property.unitchange;

/** Identifies a split or merge of units. */
public record UnitChangeId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
