package cn.changxiao.app.console.fundrefund;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.deposit.DepositBatchId;
import cn.changxiao.fund.refund.DepositRefundId;
import cn.changxiao.fund.refund.DepositRefundReason;
import cn.changxiao.fund.refund.NewDepositRefund;
import cn.changxiao.fund.refund.PayDepositRefund;
import cn.changxiao.fund.refund.RejectDepositRefund;
import cn.changxiao.fund.refund.RequestDepositRefund;
import cn.changxiao.fund.voucher.PostedJournal;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
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
import java.util.Map;
import java.util.Optional;

/** 交存返还: asked for by one of the custodian's people, paid by another. */
@Controller("/fund/refunds")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("FUND_CUSTODIAN")
final class DepositRefundController {

    private final DepositRefundPages pages;
    private final RequestDepositRefund requestDepositRefund;
    private final PayDepositRefund payDepositRefund;
    private final RejectDepositRefund rejectDepositRefund;

    DepositRefundController(
            DepositRefundPages pages,
            RequestDepositRefund requestDepositRefund,
            PayDepositRefund payDepositRefund,
            RejectDepositRefund rejectDepositRefund) {
        this.pages = pages;
        this.requestDepositRefund = requestDepositRefund;
        this.payDepositRefund = payDepositRefund;
        this.rejectDepositRefund = rejectDepositRefund;
    }

    @Get
    @View("fundrefund/refunds")
    @Secured({"FUND_CUSTODIAN", "STREET_OFFICE"})
    @Navigation(title = "交存返还", section = Section.FUND, order = 42)
    DepositRefundPage page(
            Viewer viewer,
            @QueryValue Optional<Long> book,
            @QueryValue Optional<Long> compound,
            @QueryValue(defaultValue = "") String place,
            @QueryValue(defaultValue = "1") int page) {
        return pages.page(viewer, book, compound, place, page);
    }

    @Post("/{book}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> request(Viewer viewer, long book, @Body Map<String, String> fields) {
        FormFields form = new FormFields(fields);
        NewDepositRefund refund = new NewDepositRefund(
                new BusinessKey("refund-form:" + form.required("key", "业务编号")),
                new BookId(book),
                new DepositBatchId(form.id("batch", "交存")),
                new UnitId(form.id("unit", "房屋")),
                Money.parse(form.required("amount", "返还金额")),
                form.choice(DepositRefundReason.class, "reason", "返还原因"),
                form.required("note", "返还依据"),
                form.day("paidOn", "返还日期"));
        requestDepositRefund.request(viewer, refund);
        return back(book, "返还已申请，请由另一人复核支付。");
    }

    @Post("/{book}/{refund}/pay")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> pay(Viewer viewer, long book, long refund) {
        PostedJournal posted = payDepositRefund.pay(viewer, new BookId(book), new DepositRefundId(refund));
        return back(book, "已返还入账，凭证号 %s。".formatted(posted.voucher()));
    }

    @Post("/{book}/{refund}/reject")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> reject(Viewer viewer, long book, long refund, @Body Map<String, String> fields) {
        String reason = new FormFields(fields).required("reason", "退回理由");
        rejectDepositRefund.reject(viewer, new BookId(book), new DepositRefundId(refund), reason);
        return back(book, "返还申请已退回。");
    }

    private static HttpResponse<?> back(long book, String sentence) {
        return Answer.seeOther("/fund/refunds?book=" + book, sentence);
    }
}
