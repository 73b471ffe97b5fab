package cn.changxiao.app.console.refund;

import cn.changxiao.app.page.FormFields;
import cn.changxiao.billing.payment.PaymentId;
import cn.changxiao.billing.payment.Receipt;
import cn.changxiao.billing.refund.NewRefund;
import cn.changxiao.billing.refund.RefundReason;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import java.util.Optional;

/** A receipt whose money, or the credit of whose room, is to go back. */
public record RefundFormPage(Receipt receipt, String key) {

    static NewRefund command(FormFields fields) {
        Optional<PaymentId> payment = fields.text("source").equals("CREDIT")
                ? Optional.empty()
                : Optional.of(new PaymentId(fields.id("payment", "缴费")));
        return new NewRefund(
                new BusinessKey(fields.required("key", "业务编号")),
                new UnitId(fields.id("unit", "房屋")),
                payment,
                Money.parse(fields.required("amount", "退款金额")),
                fields.choice(RefundReason.class, "reason", "退款原因"),
                fields.required("note", "说明"));
    }
}
