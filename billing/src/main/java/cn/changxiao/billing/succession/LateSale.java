package cn.changxiao.billing.succession;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.bill.BillNumber;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A posted bill whose payer, as known now, is another than the one it names; the bill stays as it was issued.
 *
 * @param effectiveOn the day from which the late change of owners holds
 * @param differsFrom the first day it bills that another would pay for, as known now
 * @param recordedAt when it became known
 * @param posted who the bill names, masked
 * @param now who would be billed as known now, masked; empty when nobody is known
 */
public record LateSale(
        BillId bill,
        BillNumber number,
        BillingMonth month,
        UnitId unit,
        String compound,
        String place,
        LocalDate effectiveOn,
        LocalDate differsFrom,
        LocalDateTime recordedAt,
        String evidence,
        String posted,
        String now,
        Money due,
        Money open) {}
