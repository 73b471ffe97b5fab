package cn.changxiao.app.console.counter;

import cn.changxiao.app.page.FormFields;
import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.payment.NewPayment;
import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import java.util.Map;
import java.util.Optional;

/** The fields of a payment at the counter; the preview carries them on unchanged to the posting. */
final class PaymentForm {

    private PaymentForm() {}

    static NewPayment read(UnitId unit, Map<String, String> form) {
        FormFields fields = new FormFields(form);
        return new NewPayment(
                        new BusinessKey(fields.required("key", "业务编号")),
                        unit,
                        Money.parse(fields.required("amount", "金额")),
                        fields.choice(PaymentChannel.class, "channel", "缴费方式"),
                        Optional.of(fields.text("transaction")).filter(text -> !text.isEmpty()),
                        fields.day("received", "收款日期"))
                .choosing(fields.ticked("bill").stream().map(BillId::new).toList());
    }
}
