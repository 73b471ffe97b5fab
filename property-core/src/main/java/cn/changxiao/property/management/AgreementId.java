package cn.changxiao.property.management;

/** Identifies a management agreement. */
public record AgreementId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
