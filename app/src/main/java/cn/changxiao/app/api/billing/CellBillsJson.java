package cn.changxiao.app.api.billing;

import cn.changxiao.billing.collection.rollup.CellBill;
import cn.changxiao.billing.collection.rollup.CellBillPage;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;

/** Some of the bills behind a cell; {@code next} is missing on the last page. */
@Serdeable
record CellBillsJson(List<CellBillJson> bills, Optional<String> next) {

    static CellBillsJson of(CellBillPage page) {
        return new CellBillsJson(
                page.bills().stream().map(CellBillJson::of).toList(),
                page.next().map(CellBillPage.Key::toString));
    }

    /** What one room owed for the month. */
    @Serdeable
    record CellBillJson(
            String compound,
            String manager,
            String unit,
            String place,
            String bill,
            String number,
            MoneyJson due,
            MoneyJson open,
            String state) {

        static CellBillJson of(CellBill bill) {
            return new CellBillJson(
                    bill.compound(),
                    bill.manager(),
                    bill.unit().toString(),
                    bill.place(),
                    bill.bill().toString(),
                    bill.number().toString(),
                    MoneyJson.of(bill.due()),
                    MoneyJson.of(bill.open()),
                    bill.state().name());
        }
    }
}
