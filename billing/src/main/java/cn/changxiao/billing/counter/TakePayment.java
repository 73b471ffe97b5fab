package cn.changxiao.billing.counter;

import cn.changxiao.billing.Retry;
import cn.changxiao.billing.payment.KnownPayments;
import cn.changxiao.billing.payment.NewPayment;
import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.billing.payment.PaymentId;
import cn.changxiao.billing.payment.RecordPayment;
import cn.changxiao.billing.shift.RunningShifts;
import cn.changxiao.billing.shift.ShiftId;
import cn.changxiao.billing.shift.ShiftNeeded;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.util.Optional;

/** A cashier takes money at the counter, in the open shift; without one only what leaves no cash. */
@Singleton
public class TakePayment {

    private final KnownPayments known;
    private final RunningShifts shifts;
    private final RecordPayment recordPayment;

    TakePayment(KnownPayments known, RunningShifts shifts, RecordPayment recordPayment) {
        this.known = known;
        this.shifts = shifts;
        this.recordPayment = recordPayment;
    }

    /**
     * The payment; the same key with the same content gets the earlier one, also after the shift was closed.
     *
     * @throws ShiftNeeded if it is cash and the cashier has no open shift
     */
    public PaymentId take(Viewer viewer, NewPayment payment) {
        Optional<PaymentId> earlier = Retry.whileContended(() -> known.find(payment));
        if (earlier.isPresent()) {
            return earlier.get();
        }
        Optional<ShiftId> shift = shifts.of(viewer);
        if (shift.isEmpty() && payment.channel() == PaymentChannel.CASH) {
            throw new ShiftNeeded();
        }
        return recordPayment.record(viewer, shift.map(payment::inShift).orElse(payment));
    }
}
