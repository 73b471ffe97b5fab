package cn.changxiao.property.bankstatement.account;

/** Identifies an account whose statements are imported. */
public record StatementAccountId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
