package cn.changxiao.property.decision;

/** Identifies an owners' joint decision from its draft on. */
public record DecisionId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
