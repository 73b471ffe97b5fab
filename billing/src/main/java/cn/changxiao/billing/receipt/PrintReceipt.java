package cn.changxiao.billing.receipt;

import cn.changxiao.billing.payment.PaymentId;
import cn.changxiao.billing.payment.Receipt;
import cn.changxiao.billing.payment.ReceiptPdf;
import cn.changxiao.billing.payment.Receipts;
import cn.changxiao.billing.printing.PrintRegister;
import cn.changxiao.billing.printing.PrintedKind;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;

/** Prints a receipt and counts the printing: of two people who print at once one gets the original. */
@Singleton
public class PrintReceipt {

    private final Receipts receipts;
    private final PrintRegister printRegister;
    private final ReceiptPdf receiptPdf;

    PrintReceipt(Receipts receipts, PrintRegister printRegister, ReceiptPdf receiptPdf) {
        this.receipts = receipts;
        this.printRegister = printRegister;
        this.receiptPdf = receiptPdf;
    }

    /** @throws NotFound if there is no such payment or the viewer must not see it */
    public Paper print(Viewer viewer, PaymentId payment) {
        Receipt receipt = receipts.one(viewer, payment);
        int printing = printRegister.register(viewer, PrintedKind.RECEIPT, payment.value());
        return new Paper("收据-%s.pdf".formatted(receipt.number()), receiptPdf.print(receipt, printing));
    }

    /** One file with its name. */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    public record Paper(String name, byte[] content) {}
}
