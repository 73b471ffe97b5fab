package cn.changxiao.app.console.receiptbook;

import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.receiptbook.IssuedReceipt;
import cn.changxiao.fund.receiptbook.ReceiptStock;
import cn.changxiao.fund.receiptbook.UnreceiptedBatch;
import java.util.List;
import java.util.Optional;

/** The register of one book; the form to receive a range carries a key of its own. */
public record ReceiptBookPage(
        List<Book> books,
        Optional<Book> book,
        List<ReceiptStock> stock,
        List<UnreceiptedBatch> waiting,
        List<IssuedReceipt> receipts,
        PageNumbers numbers,
        long viewer,
        boolean isKeeper,
        String key,
        String today) {

    /** Blank receipts over all ranges. */
    public long left() {
        return stock.stream().mapToLong(ReceiptStock::left).sum();
    }

    public long received() {
        return stock.stream().mapToLong(ReceiptStock::received).sum();
    }

    public long used() {
        return stock.stream().mapToLong(ReceiptStock::used).sum();
    }

    public long voided() {
        return stock.stream().mapToLong(ReceiptStock::voided).sum();
    }
}
