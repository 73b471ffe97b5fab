package cn.changxiao.fund.treasury;

/** Identifies a time deposit or a bond. */
public record PlacementId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
