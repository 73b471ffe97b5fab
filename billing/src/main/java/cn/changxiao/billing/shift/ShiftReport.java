package cn.changxiao.billing.shift;

import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.property.money.Money;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A shift with what was taken in it, channel by channel; only cash is expected in the drawer. */
public record ShiftReport(Shift shift, String issuer, List<Taken> taken, Map<Money, Integer> pieces) {

    public ShiftReport {
        taken = List.copyOf(taken);
        pieces = new TreeMap<>(pieces).descendingMap();
    }

    public Money cash() {
        return Money.sum(taken.stream()
                .filter(each -> each.channel() == PaymentChannel.CASH)
                .map(Taken::amount)
                .toList());
    }

    public Money total() {
        return Money.sum(taken.stream().map(Taken::amount).toList());
    }

    /** Float and cash taken: what the drawer should hold now, or should have held at the close. */
    public Money expected() {
        return shift.closing()
                .map(Shift.Closing::expected)
                .orElseGet(() -> shift.change().plus(cash()));
    }

    /** The payments of one channel. */
    public record Taken(PaymentChannel channel, long payments, Money amount) {}
}
