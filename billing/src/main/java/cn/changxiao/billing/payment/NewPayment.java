package cn.changxiao.billing.payment;

import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.shift.ShiftId;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Money received for a unit, to be recorded: positive, at most a million yuan, with the channel's transaction number
 * unless it is cash.
 *
 * @param chosenBills what the payer wants paid first; empty for the manager's own order
 * @param shift the cashier's shift it was taken in; empty when it came in another way
 */
public record NewPayment(
        BusinessKey key,
        UnitId unit,
        Money amount,
        PaymentChannel channel,
        Optional<String> channelTransaction,
        LocalDate receivedOn,
        List<BillId> chosenBills,
        Optional<ShiftId> shift) {

    private static final Money MOST = Money.ofYuan(1_000_000);
    private static final int LONGEST_TRANSACTION = 64;

    public NewPayment {
        chosenBills = List.copyOf(chosenBills);
        if (!amount.isPositive() || amount.isMoreThan(MOST)) {
            throw new InvalidValue("缴费金额 %s 元须大于 0 且不超过 %s 元，请核对。".formatted(amount.grouped(), MOST.grouped()));
        }
        if (channel == PaymentChannel.CASH && channelTransaction.isPresent()) {
            throw new InvalidValue("现金缴费没有渠道流水号，请留空。");
        }
        if (channel != PaymentChannel.CASH
                && channelTransaction
                        .filter(number -> number.matches("[!-~]{1," + LONGEST_TRANSACTION + "}"))
                        .isEmpty()) {
            throw new InvalidValue("%s缴费须填写渠道流水号（字母、数字或符号，不超过 %d 位）。".formatted(channel.label(), LONGEST_TRANSACTION));
        }
        if (!key.value().matches("[ -~]+")) {
            throw new InvalidValue("缴费的业务编号只能用字母、数字和符号：%s".formatted(key));
        }
    }

    /** Without a choice of bills and outside of any shift. */
    public NewPayment(
            BusinessKey key,
            UnitId unit,
            Money amount,
            PaymentChannel channel,
            Optional<String> channelTransaction,
            LocalDate receivedOn) {
        this(key, unit, amount, channel, channelTransaction, receivedOn, List.of(), Optional.empty());
    }

    /** Cash without a choice of bills. */
    public static NewPayment cash(BusinessKey key, UnitId unit, Money amount, LocalDate receivedOn) {
        return new NewPayment(key, unit, amount, PaymentChannel.CASH, Optional.empty(), receivedOn);
    }

    /** The same money for the bills that the payer names. */
    public NewPayment choosing(List<BillId> bills) {
        return new NewPayment(key, unit, amount, channel, channelTransaction, receivedOn, bills, shift);
    }

    /** The same money in a cashier's drawer. */
    public NewPayment inShift(ShiftId taken) {
        return new NewPayment(
                key, unit, amount, channel, channelTransaction, receivedOn, chosenBills, Optional.of(taken));
    }

    /** Not over the shift: a form sent again after the close is still the same payment. */
    byte[] contentHash() {
        String transaction = channelTransaction.orElse("");
        return chosenBills.isEmpty()
                ? ContentHash.of(unit, amount, channel, transaction, receivedOn)
                : ContentHash.of(unit, amount, channel, transaction, receivedOn, chosenBills);
    }
}
