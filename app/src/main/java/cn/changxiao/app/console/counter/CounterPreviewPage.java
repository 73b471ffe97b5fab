package cn.changxiao.app.console.counter;

import cn.changxiao.billing.counter.FindUnits;
import cn.changxiao.billing.payment.NewPayment;
import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.billing.payment.PreviewAllocation;

/** What the money will pay, before it is taken. */
public record CounterPreviewPage(
        FindUnits.Hit unit, NewPayment payment, PreviewAllocation.Preview preview, boolean hasShift) {

    /** Cash waits for a shift; the page says so before anybody counts notes. */
    public boolean needsShift() {
        return payment.channel() == PaymentChannel.CASH && !hasShift;
    }

    public String transaction() {
        return payment.channelTransaction().orElse("");
    }
}
