package cn.changxiao.app.console.invoice;

import cn.changxiao.billing.invoice.Invoice;
import cn.changxiao.billing.invoice.InvoiceLine;
import cn.changxiao.billing.invoice.InvoiceState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** One invoice with its lines and what can be done next. */
public record InvoicePage(Invoice invoice, List<InvoiceLine> lines, String key, LocalDate today) {

    public boolean canRecordNumber() {
        return invoice.state() == InvoiceState.EXPORTED;
    }

    public boolean canCancel() {
        return invoice.state() == InvoiceState.REQUESTED || invoice.state() == InvoiceState.EXPORTED;
    }

    public boolean canTakeBack() {
        return invoice.state() == InvoiceState.ISSUED && !invoice.isRed();
    }

    public static String rate(InvoiceLine line) {
        return BigDecimal.valueOf(line.value().ratePpm(), 4)
                        .stripTrailingZeros()
                        .toPlainString() + "%";
    }
}
