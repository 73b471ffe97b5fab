package cn.changxiao.fund.income;

/** Identifies interest that the bank credited. */
public record BankInterestId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
