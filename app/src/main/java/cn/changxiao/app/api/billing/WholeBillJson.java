package cn.changxiao.app.api.billing;

import cn.changxiao.billing.bill.Arrears;
import cn.changxiao.billing.bill.Bill;
import cn.changxiao.billing.bill.BillAdjustment;
import cn.changxiao.billing.bill.BillLine;
import cn.changxiao.billing.bill.BillPayment;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;

/** A bill with everything that stands on its paper. */
@Serdeable
record WholeBillJson(
        BillJson bill,
        String lastMonth,
        String issuer,
        String payer,
        LocalDate issuedOn,
        MoneyJson toPay,
        List<LineJson> lines,
        List<AdjustmentJson> adjustments,
        List<ArrearsJson> arrears,
        List<PaidJson> payments,
        String payCode,
        String verifyAddress,
        String contentHash) {

    static WholeBillJson of(Bill bill, String verifyAddress) {
        return new WholeBillJson(
                BillJson.of(bill.head()),
                bill.last().toString(),
                bill.issuer(),
                bill.head().payer(),
                bill.issuedOn(),
                MoneyJson.of(bill.toPay()),
                bill.lines().stream().map(LineJson::of).toList(),
                bill.adjustments().stream().map(AdjustmentJson::of).toList(),
                bill.arrears().stream().map(ArrearsJson::of).toList(),
                bill.payments().stream().map(PaidJson::of).toList(),
                bill.payCode(),
                verifyAddress,
                HexFormat.of().formatHex(bill.contentHash()));
    }

    /** Why an amount. */
    @Serdeable
    record LineJson(
            String item,
            String month,
            int firstDay,
            int days,
            String explanation,
            MoneyJson relief,
            MoneyJson amount,
            String basis) {

        static LineJson of(BillLine line) {
            return new LineJson(
                    line.item().label(),
                    line.month().toString(),
                    line.firstDay(),
                    line.daysBilled(),
                    line.explanation(),
                    MoneyJson.of(line.relief()),
                    MoneyJson.of(line.amount()),
                    line.basis());
        }
    }

    /** What was taken off later. */
    @Serdeable
    record AdjustmentJson(String item, String month, MoneyJson amount) {

        static AdjustmentJson of(BillAdjustment adjustment) {
            return new AdjustmentJson(
                    adjustment.item().label(), adjustment.month().toString(), MoneyJson.of(adjustment.amount()));
        }
    }

    /** What is open of an earlier month. */
    @Serdeable
    record ArrearsJson(String month, LocalDate dueOn, MoneyJson open) {

        static ArrearsJson of(Arrears arrears) {
            return new ArrearsJson(arrears.month().toString(), arrears.dueOn(), MoneyJson.of(arrears.open()));
        }
    }

    /** Money that paid this bill; the payment is 0 when it came from the unit's credit. */
    @Serdeable
    record PaidJson(String payment, String channel, LocalDate receivedOn, MoneyJson amount) {

        static PaidJson of(BillPayment payment) {
            return new PaidJson(
                    Long.toString(payment.payment()),
                    payment.channel(),
                    payment.receivedOn(),
                    MoneyJson.of(payment.amount()));
        }
    }
}
