package cn.changxiao.fund.loss;

/** Identifies the loss of a building. */
public record BuildingLossId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
