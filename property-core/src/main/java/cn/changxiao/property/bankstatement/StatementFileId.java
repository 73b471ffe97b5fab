package cn.changxiao.property.bankstatement;

/** Identifies one reading of a statement file. */
public record StatementFileId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
