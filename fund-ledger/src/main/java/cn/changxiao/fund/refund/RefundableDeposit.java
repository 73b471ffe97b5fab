package cn.changxiao.fund.refund;

import cn.changxiao.fund.deposit.DepositBatchId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;

/** What a unit paid with one batch and how much of it may still go back, its balance aside. */
public record RefundableDeposit(
        DepositBatchId batch, UnitId unit, String place, String kind, LocalDate receivedOn, Money amount, Money left) {}
