package cn.changxiao.billing.reconciliation.proof;

/** Identifies an issued certificate. */
public record ReconciliationCertificateId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
