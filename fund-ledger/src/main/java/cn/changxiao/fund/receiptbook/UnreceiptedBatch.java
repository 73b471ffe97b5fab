package cn.changxiao.fund.receiptbook;

import cn.changxiao.fund.deposit.DepositBatchId;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;

/** A booked batch some of whose units have no receipt that counts. */
public record UnreceiptedBatch(
        DepositBatchId id, String compound, LocalDate receivedOn, String kind, long units, Money amount) {}
