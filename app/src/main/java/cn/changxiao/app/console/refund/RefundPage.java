package cn.changxiao.app.console.refund;

import cn.changxiao.app.page.FormFields;
import cn.changxiao.billing.Managers;
import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.billing.refund.PayOutRefund;
import cn.changxiao.billing.refund.Refund;
import cn.changxiao.billing.refund.RefundState;
import cn.changxiao.property.party.Viewer;
import java.time.LocalDate;
import java.util.Optional;

/** One refund with what the viewer may do next. */
public record RefundPage(Refund refund, boolean isManager, boolean isRequester, LocalDate today) {

    static RefundPage of(Viewer viewer, Refund refund, LocalDate today) {
        return new RefundPage(
                refund,
                Managers.isManager(viewer),
                refund.requestedBy() == viewer.user().value(),
                today);
    }

    public boolean canDecide() {
        return isManager && !isRequester && refund.state() == RefundState.REQUESTED;
    }

    public boolean canPayOut() {
        return isManager && refund.state() == RefundState.APPROVED;
    }

    public boolean canGiveUp() {
        return canPayOut() && !isRequester;
    }

    static PayOutRefund.PayOut payOut(FormFields fields) {
        return new PayOutRefund.PayOut(
                fields.choice(PaymentChannel.class, "channel", "付款方式"),
                Optional.of(fields.text("transaction")).filter(text -> !text.isEmpty()),
                fields.day("paid", "付款日期"));
    }
}
