package cn.changxiao.app.api.billing;

import cn.changxiao.billing.bill.BillSummary;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;

/** A bill in a list: {@code due} as it was issued, {@code dueNow} what it comes to; {@code standing} is empty if it stands. */
@Serdeable
record BillJson(
        String id,
        String number,
        String month,
        String unit,
        String place,
        LocalDate dueOn,
        MoneyJson due,
        MoneyJson dueNow,
        MoneyJson open,
        boolean isVoid,
        String standing) {

    static BillJson of(BillSummary bill) {
        return new BillJson(
                bill.id().toString(),
                bill.number().toString(),
                bill.month().toString(),
                bill.unit().toString(),
                bill.compound() + " " + bill.place(),
                bill.dueOn(),
                MoneyJson.of(bill.due()),
                MoneyJson.of(bill.dueNow()),
                MoneyJson.of(bill.open()),
                bill.isVoid(),
                bill.standing());
    }
}
