package cn.changxiao.app.api.fund.accounts;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.deposit.DepositBatchId;
import cn.changxiao.fund.refund.DepositRefund;
import cn.changxiao.fund.refund.DepositRefundId;
import cn.changxiao.fund.refund.DepositRefundReason;
import cn.changxiao.fund.refund.DepositRefundState;
import cn.changxiao.fund.refund.DepositRefunds;
import cn.changxiao.fund.refund.NewDepositRefund;
import cn.changxiao.fund.refund.PayDepositRefund;
import cn.changxiao.fund.refund.RejectDepositRefund;
import cn.changxiao.fund.refund.RequestDepositRefund;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
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

/** Deposits that go back. */
@Controller("/api/v1/fund/books/{book}/deposit-refunds")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("FUND_CUSTODIAN")
final class DepositRefundApi {

    private static final int MOST_ROWS = 500;

    private final DepositRefunds refunds;
    private final RequestDepositRefund requestDepositRefund;
    private final PayDepositRefund payDepositRefund;
    private final RejectDepositRefund rejectDepositRefund;

    DepositRefundApi(
            DepositRefunds refunds,
            RequestDepositRefund requestDepositRefund,
            PayDepositRefund payDepositRefund,
            RejectDepositRefund rejectDepositRefund) {
        this.refunds = refunds;
        this.requestDepositRefund = requestDepositRefund;
        this.payDepositRefund = payDepositRefund;
        this.rejectDepositRefund = rejectDepositRefund;
    }

    @Get
    @Secured({"FUND_CUSTODIAN", "STREET_OFFICE"})
    List<RefundJson> list(Viewer viewer, long book, @QueryValue(defaultValue = "0") long offset) {
        return refunds.page(viewer, new BookId(book), Math.max(0, offset), MOST_ROWS).stream()
                .map(RefundJson::of)
                .toList();
    }

    @Post
    @Status(HttpStatus.CREATED)
    Recorded request(Viewer viewer, long book, @Body NewRefundJson refund) {
        return new Recorded(requestDepositRefund
                .request(viewer, refund.command(new BookId(book)))
                .toString());
    }

    @Post("/{refund}/payment")
    Vouchers pay(Viewer viewer, long book, long refund) {
        return Vouchers.of(List.of(payDepositRefund.pay(viewer, new BookId(book), new DepositRefundId(refund))));
    }

    @Post("/{refund}/rejection")
    @Status(HttpStatus.NO_CONTENT)
    void reject(Viewer viewer, long book, long refund, @Body RejectionJson why) {
        rejectDepositRefund.reject(viewer, new BookId(book), new DepositRefundId(refund), why.reason());
    }

    /** What is to go back of which unit's deposit. */
    @Serdeable
    record NewRefundJson(
            String key,
            String batch,
            String unit,
            String amount,
            DepositRefundReason reason,
            String note,
            LocalDate paidOn) {

        NewDepositRefund command(BookId book) {
            return new NewDepositRefund(
                    new BusinessKey(key),
                    book,
                    new DepositBatchId(Long.parseLong(batch)),
                    new UnitId(Long.parseLong(unit)),
                    Money.parse(amount),
                    reason,
                    note,
                    paidOn);
        }
    }

    @Serdeable
    record RejectionJson(String reason) {}

    @Serdeable
    record RefundJson(
            String id,
            String compound,
            String place,
            LocalDate receivedOn,
            LocalDate paidOn,
            String amount,
            DepositRefundReason reason,
            DepositRefundState state) {

        static RefundJson of(DepositRefund refund) {
            return new RefundJson(
                    refund.id().toString(),
                    refund.compound(),
                    refund.place(),
                    refund.receivedOn(),
                    refund.paidOn(),
                    refund.amount().toString(),
                    refund.reason(),
                    refund.state());
        }
    }
}
