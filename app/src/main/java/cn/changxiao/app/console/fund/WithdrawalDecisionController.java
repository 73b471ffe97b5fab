package cn.changxiao.app.console.fund;

import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.fund.voucher.PostedJournal;
import cn.changxiao.fund.withdrawal.ApproveWithdrawal;
import cn.changxiao.fund.withdrawal.PayWithdrawal;
import cn.changxiao.fund.withdrawal.PreparePayment;
import cn.changxiao.fund.withdrawal.RejectWithdrawal;
import cn.changxiao.fund.withdrawal.WithdrawalId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.Map;

/** What the committee and the custodian decide about an application. */
@Controller("/fund/withdrawals")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("FUND_CUSTODIAN")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class WithdrawalDecisionController {

    private final ApproveWithdrawal approveWithdrawal;
    private final RejectWithdrawal rejectWithdrawal;
    private final PreparePayment preparePayment;
    private final PayWithdrawal payWithdrawal;

    WithdrawalDecisionController(
            ApproveWithdrawal approveWithdrawal,
            RejectWithdrawal rejectWithdrawal,
            PreparePayment preparePayment,
            PayWithdrawal payWithdrawal) {
        this.approveWithdrawal = approveWithdrawal;
        this.rejectWithdrawal = rejectWithdrawal;
        this.preparePayment = preparePayment;
        this.payWithdrawal = payWithdrawal;
    }

    @Post("/{id}/approve")
    @Secured("OWNERS_COMMITTEE")
    HttpResponse<?> approve(Viewer viewer, long id) {
        approveWithdrawal.approve(viewer, new WithdrawalId(id));
        return seen(id, "已批准，各户分摊额已冻结。");
    }

    @Post("/{id}/reject")
    @Secured({"OWNERS_COMMITTEE", "FUND_CUSTODIAN"})
    HttpResponse<?> reject(Viewer viewer, long id, @Body Map<String, String> form) {
        rejectWithdrawal.reject(viewer, new WithdrawalId(id), new FormFields(form).required("reason", "退回理由"));
        return seen(id, "已退回，冻结的金额已释放。");
    }

    @Post("/{id}/prepare")
    HttpResponse<?> prepare(Viewer viewer, long id, @Body Map<String, String> form) {
        preparePayment.prepare(viewer, new WithdrawalId(id), new FormFields(form).day("paidOn", "付款日期"));
        return seen(id, "付款单已制作，请由另一人复核支付。");
    }

    @Post("/{id}/pay")
    HttpResponse<?> pay(Viewer viewer, long id) {
        List<PostedJournal> posted = payWithdrawal.pay(viewer, new WithdrawalId(id));
        return seen(id, "已支付并记账，凭证号 %s。".formatted(posted.get(0).voucher()));
    }

    private static HttpResponse<?> seen(long id, String sentence) {
        return Answer.seeOther(WithdrawalController.BASE + "/" + id, sentence);
    }
}
