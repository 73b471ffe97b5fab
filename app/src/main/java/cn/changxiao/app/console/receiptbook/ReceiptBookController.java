package cn.changxiao.app.console.receiptbook;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.deposit.DepositBatchId;
import cn.changxiao.fund.receiptbook.IssueReceipts;
import cn.changxiao.fund.receiptbook.ReceiptNumber;
import cn.changxiao.fund.receiptbook.ReceiptRange;
import cn.changxiao.fund.receiptbook.ReceiveReceipts;
import cn.changxiao.fund.receiptbook.VoidReceipt;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 专用票据: ranges received, receipts handed out for booked deposits, voids by a second person. */
@Controller("/fund/receipts")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("FUND_CUSTODIAN")
final class ReceiptBookController {

    private final ReceiptBookPages pages;
    private final ReceiveReceipts receiveReceipts;
    private final IssueReceipts issueReceipts;
    private final VoidReceipt voidReceipt;

    ReceiptBookController(
            ReceiptBookPages pages,
            ReceiveReceipts receiveReceipts,
            IssueReceipts issueReceipts,
            VoidReceipt voidReceipt) {
        this.pages = pages;
        this.receiveReceipts = receiveReceipts;
        this.issueReceipts = issueReceipts;
        this.voidReceipt = voidReceipt;
    }

    @Get
    @View("receiptbook/receipts")
    @Secured({"FUND_CUSTODIAN", "STREET_OFFICE"})
    @Navigation(title = "专用票据", section = Section.FUND, order = 22)
    ReceiptBookPage page(Viewer viewer, @QueryValue Optional<Long> book, @QueryValue(defaultValue = "1") int page) {
        return pages.page(viewer, book, page);
    }

    @Post("/{book}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> receive(Viewer viewer, long book, @Body Map<String, String> fields) {
        FormFields form = new FormFields(fields);
        ReceiptRange range = new ReceiptRange(
                new BusinessKey("receipts:" + form.required("key", "业务编号")),
                new BookId(book),
                form.required("series", "票据代码"),
                form.required("first", "起号"),
                form.required("last", "止号"),
                form.day("receivedOn", "领用日期"));
        receiveReceipts.receive(viewer, range);
        return back(book, "已登记领用 %d 份专用票据。".formatted(range.size()));
    }

    @Post("/{book}/batches/{batch}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> issue(Viewer viewer, long book, long batch) {
        List<ReceiptNumber> issued = issueReceipts.issue(viewer, new BookId(book), new DepositBatchId(batch));
        String sentence = issued.isEmpty()
                ? "这批交存各户都已有票据。"
                : "已开具 %d 份票据：%s 至 %s。".formatted(issued.size(), issued.get(0), issued.get(issued.size() - 1));
        return back(book, sentence);
    }

    @Post("/{book}/{receipt}/void")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> annul(Viewer viewer, long book, long receipt, @Body Map<String, String> fields) {
        String reason = new FormFields(fields).required("reason", "作废原因");
        ReceiptNumber number = voidReceipt.annul(viewer, new BookId(book), receipt, reason);
        return back(book, "票据 %s 已作废，可为该户重新开具。".formatted(number));
    }

    private static HttpResponse<?> back(long book, String sentence) {
        return Answer.seeOther("/fund/receipts?book=" + book, sentence);
    }
}
