package cn.changxiao.app.demo.correction;

import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.billing.payment.Receipt;
import cn.changxiao.billing.refund.ApproveRefund;
import cn.changxiao.billing.refund.NewRefund;
import cn.changxiao.billing.refund.PayOutRefund;
import cn.changxiao.billing.refund.RefundId;
import cn.changxiao.billing.refund.RefundReason;
import cn.changxiao.billing.refund.RefundState;
import cn.changxiao.billing.refund.Refunds;
import cn.changxiao.billing.refund.RequestRefund;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Refunds of the demo city: each brought as far as its name says. */
@Singleton
class DemoRefunds {

    private static final Money MOST = Money.ofYuan(20);

    private final RequestRefund requestRefund;
    private final ApproveRefund approveRefund;
    private final PayOutRefund payOutRefund;
    private final Refunds refunds;

    DemoRefunds(RequestRefund requestRefund, ApproveRefund approveRefund, PayOutRefund payOutRefund, Refunds refunds) {
        this.requestRefund = requestRefund;
        this.approveRefund = approveRefund;
        this.payOutRefund = payOutRefund;
        this.refunds = refunds;
    }

    RefundId requested(Viewer maker, Receipt receipt) {
        return requestRefund.request(
                maker,
                new NewRefund(
                        new BusinessKey("demo:refund:" + receipt.id()),
                        receipt.unit(),
                        Optional.of(receipt.id()),
                        receipt.amount().min(MOST),
                        RefundReason.DUPLICATE,
                        "业主手机重复支付，已核对流水"));
    }

    RefundId approved(Viewer maker, Viewer checker, Receipt receipt) {
        RefundId refund = requested(maker, receipt);
        if (refunds.one(maker, refund).state() == RefundState.REQUESTED) {
            approveRefund.approve(checker, refund);
        }
        return refund;
    }

    void paid(Viewer maker, Viewer checker, Receipt receipt) {
        RefundId refund = approved(maker, checker, receipt);
        if (refunds.one(maker, refund).state() == RefundState.APPROVED) {
            payOutRefund.payOut(
                    maker,
                    refund,
                    new PayOutRefund.PayOut(
                            PaymentChannel.TRANSFER, Optional.of("DEMO-T" + refund), receipt.receivedOn()));
        }
    }
}
