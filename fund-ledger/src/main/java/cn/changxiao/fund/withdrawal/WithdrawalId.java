package cn.changxiao.fund.withdrawal;

/** Identifies an application for the fund's money. */
public record WithdrawalId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
