package cn.changxiao.fund.publicincome;

/** Identifies an income of common parts or of scrapped facilities. */
public record PublicIncomeId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
