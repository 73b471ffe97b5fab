package cn.changxiao.app.console.counter;

import cn.changxiao.billing.counter.CounterAccount;
import cn.changxiao.billing.payment.Receipt;
import java.util.List;

/** A room at the counter: what is open, oldest first, what it has in advance, and the newest receipts. */
public record CounterUnitPage(CounterAccount account, List<Receipt> receipts, String key, boolean hasShift) {

    /** What the amount field begins with. */
    public String amount() {
        return account.open().isPositive() ? account.open().toString() : "";
    }

    /** True on the first item of each bill, where the bill is chosen. */
    public boolean isFirstOfBill(int index) {
        return index == 0
                || !account.items()
                        .get(index)
                        .bill()
                        .equals(account.items().get(index - 1).bill());
    }
}
