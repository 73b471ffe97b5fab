package cn.changxiao.fund.receiptbook;

import java.time.LocalDate;

/** A range received and what became of it: received = handed out + left, and of those handed out some are void. */
public record ReceiptStock(
        long id,
        ReceiptNumber first,
        ReceiptNumber last,
        LocalDate receivedOn,
        String receiver,
        long used,
        long voided) {

    public long received() {
        return last.number() - first.number() + 1;
    }

    public long left() {
        return received() - used;
    }
}
