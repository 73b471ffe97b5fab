package cn.changxiao.app.console.invoice;

import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.billing.invoice.Invoice;
import cn.changxiao.billing.invoice.InvoiceFile;
import cn.changxiao.billing.invoice.InvoiceState;
import java.util.List;

/** The register of invoices with the newest request files. */
public record InvoiceListPage(String state, List<Invoice> invoices, List<InvoiceFile> files, PageNumbers numbers) {

    public static String tone(InvoiceState state) {
        return switch (state) {
            case REQUESTED -> "warn";
            case EXPORTED -> "info";
            case ISSUED -> "good";
            case CANCELLED -> "neutral";
        };
    }
}
