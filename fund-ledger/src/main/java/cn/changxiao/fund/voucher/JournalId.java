package cn.changxiao.fund.voucher;

/** Identifies a posted voucher. */
public record JournalId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
