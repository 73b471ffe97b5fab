package cn.changxiao.app.api.invoice;

import cn.changxiao.billing.invoice.Invoice;
import cn.changxiao.billing.invoice.InvoiceId;
import cn.changxiao.billing.invoice.InvoiceState;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.Optional;

/** An invoice or, with a negative amount, a red letter; amounts in yuan with the tax inside. */
@Serdeable
record InvoiceJson(
        String id,
        String unit,
        String buyer,
        Optional<String> taxNumber,
        Optional<String> redOf,
        String amount,
        String tax,
        InvoiceState state,
        Optional<String> number,
        Optional<LocalDate> issuedOn) {

    static InvoiceJson of(Invoice invoice) {
        return new InvoiceJson(
                invoice.id().toString(),
                invoice.unit().toString(),
                invoice.buyer(),
                invoice.taxNumber(),
                invoice.redOf().map(InvoiceId::toString),
                invoice.amount().toString(),
                invoice.tax().toString(),
                invoice.state(),
                invoice.number(),
                invoice.issuedOn());
    }
}
