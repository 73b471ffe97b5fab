package cn.changxiao.fund.transfer;

/** Identifies a transfer of a compound's fund. */
public record TransferId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
