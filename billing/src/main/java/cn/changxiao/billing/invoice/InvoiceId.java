package cn.changxiao.billing.invoice;

/** Identifies an invoice or a red letter. */
public record InvoiceId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
