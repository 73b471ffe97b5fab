package cn.changxiao.property.policy;

/** Identifies a proposed policy value. */
public record PolicyProposalId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
