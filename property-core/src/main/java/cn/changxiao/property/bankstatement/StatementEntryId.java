package cn.changxiao.property.bankstatement;

/** Identifies one movement of money on an account. */
public record StatementEntryId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
