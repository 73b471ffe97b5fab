package cn.changxiao.app.api.fund.accounts;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.deposit.DepositBatchId;
import cn.changxiao.fund.receiptbook.IssueReceipts;
import cn.changxiao.fund.receiptbook.IssuedReceipt;
import cn.changxiao.fund.receiptbook.ReceiptNumber;
import cn.changxiao.fund.receiptbook.ReceiptRange;
import cn.changxiao.fund.receiptbook.ReceiptRegister;
import cn.changxiao.fund.receiptbook.ReceiptStock;
import cn.changxiao.fund.receiptbook.ReceiveReceipts;
import cn.changxiao.fund.receiptbook.VoidReceipt;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;

/** The register of the numbered receipts for deposits. */
@Controller("/api/v1/fund/books/{book}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("FUND_CUSTODIAN")
final class ReceiptBookApi {

    private static final int MOST_ROWS = 500;

    private final ReceiptRegister register;
    private final ReceiveReceipts receiveReceipts;
    private final IssueReceipts issueReceipts;
    private final VoidReceipt voidReceipt;

    ReceiptBookApi(
            ReceiptRegister register,
            ReceiveReceipts receiveReceipts,
            IssueReceipts issueReceipts,
            VoidReceipt voidReceipt) {
        this.register = register;
        this.receiveReceipts = receiveReceipts;
        this.issueReceipts = issueReceipts;
        this.voidReceipt = voidReceipt;
    }

    @Get("/receipt-ranges")
    @Secured({"FUND_CUSTODIAN", "STREET_OFFICE"})
    List<StockJson> ranges(Viewer viewer, long book) {
        return register.stock(viewer, new BookId(book)).stream()
                .map(StockJson::of)
                .toList();
    }

    @Get("/receipts")
    @Secured({"FUND_CUSTODIAN", "STREET_OFFICE"})
    List<ReceiptJson> receipts(Viewer viewer, long book, @QueryValue(defaultValue = "0") long offset) {
        return register.page(viewer, new BookId(book), Math.max(0, offset), MOST_ROWS).stream()
                .map(ReceiptJson::of)
                .toList();
    }

    @Post("/receipt-ranges")
    @Status(HttpStatus.CREATED)
    Range receive(Viewer viewer, long book, @Body RangeJson range) {
        return new Range(Long.toString(receiveReceipts.receive(viewer, range.command(new BookId(book)))));
    }

    @Post("/deposits/{batch}/receipts")
    Numbers issue(Viewer viewer, long book, long batch) {
        return new Numbers(issueReceipts.issue(viewer, new BookId(book), new DepositBatchId(batch)).stream()
                .map(ReceiptNumber::toString)
                .toList());
    }

    @Post("/receipts/{receipt}/void")
    @Status(HttpStatus.NO_CONTENT)
    void annul(Viewer viewer, long book, long receipt, @Body VoidJson why) {
        voidReceipt.annul(viewer, new BookId(book), receipt, why.reason());
    }

    /** A range as it is received; numbers as printed, with the zeros in front. */
    @Serdeable
    record RangeJson(String key, String series, String first, String last, LocalDate receivedOn) {

        ReceiptRange command(BookId book) {
            return new ReceiptRange(new BusinessKey(key), book, series, first, last, receivedOn);
        }
    }

    @Serdeable
    record Range(String id) {}

    @Serdeable
    record Numbers(List<String> numbers) {}

    @Serdeable
    record VoidJson(String reason) {}

    @Serdeable
    record StockJson(
            String id, String first, String last, LocalDate receivedOn, long received, long used, long voided) {

        static StockJson of(ReceiptStock stock) {
            return new StockJson(
                    Long.toString(stock.id()),
                    stock.first().toString(),
                    stock.last().toString(),
                    stock.receivedOn(),
                    stock.received(),
                    stock.used(),
                    stock.voided());
        }
    }

    /** A receipt handed out; the reason is empty while it counts. */
    @Serdeable
    record ReceiptJson(
            String id, String number, String compound, String place, String amount, LocalDate issuedOn, String voided) {

        static ReceiptJson of(IssuedReceipt receipt) {
            return new ReceiptJson(
                    Long.toString(receipt.id()),
                    receipt.number().toString(),
                    receipt.compound(),
                    receipt.place(),
                    receipt.amount().toString(),
                    receipt.issuedOn(),
                    receipt.voidReason().orElse(""));
        }
    }
}
