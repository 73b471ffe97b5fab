package cn.changxiao.handover.batch;

/** Identifies a hand-over batch. */
public record BatchId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
