package cn.changxiao.billing.suspense;

import cn.changxiao.billing.Managers;
import cn.changxiao.billing.Retry;
import cn.changxiao.billing.payment.PaymentId;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;

/** A manager pays money in suspense in for a unit, the whole sum or a part of it. */
@Singleton
public class ResolveSuspense {

    private final PayFromSuspense payFromSuspense;

    ResolveSuspense(PayFromSuspense payFromSuspense) {
        this.payFromSuspense = payFromSuspense;
    }

    /**
     * The payment; the same key with the same content gets the earlier one.
     *
     * @throws SuspenseSettled if less than the amount is in suspense
     * @throws ReturnWaiting if a return of it waits for a second person
     */
    public PaymentId resolve(Viewer viewer, Command command) {
        Managers.issuer(viewer, "处理暂收款");
        return Retry.whileContended(() -> payFromSuspense.pay(viewer, command));
    }

    /** Which sum becomes a payment of which unit. */
    public record Command(BusinessKey key, SuspenseId suspense, UnitId unit, Money amount) {

        public Command {
            if (!amount.isPositive()) {
                throw new InvalidValue("转为缴费的金额 %s 元须大于 0，请核对。".formatted(amount.grouped()));
            }
            if (!key.value().matches("[ -~]+")) {
                throw new InvalidValue("业务编号只能用字母、数字和符号：%s".formatted(key));
            }
        }
    }
}
