package cn.changxiao.handover.acceptance;

/** Identifies the acceptance of a renovation project. */
public record AcceptanceId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
