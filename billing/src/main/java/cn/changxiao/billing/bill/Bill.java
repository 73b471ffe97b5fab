package cn.changxiao.billing.bill;

import cn.changxiao.property.ContentHash;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;

/** One bill with why each amount, what is open from before and what was paid of it. */
public record Bill(
        BillSummary head,
        String issuer,
        String address,
        LocalDate issuedOn,
        List<BillLine> lines,
        List<Arrears> arrears,
        List<BillPayment> payments) {

    public Bill {
        lines = List.copyOf(lines);
        arrears = List.copyOf(arrears);
        payments = List.copyOf(payments);
    }

    /** What the unit owes in all: this bill's open amount and the earlier ones. */
    public Money toPay() {
        return head.open().plus(Money.sum(arrears.stream().map(Arrears::open).toList()));
    }

    /** Over what never changes: issuer, number, unit, payer, month and lines; not over payments or arrears. */
    public byte[] contentHash() {
        return ContentHash.of(
                issuer,
                head.number(),
                head.unit(),
                head.payer(),
                head.month(),
                head.due(),
                issuedOn,
                head.dueOn(),
                lines);
    }

    /** What the QR code of the paper says: bill, amount to pay in fen, and the head of the content hash. */
    public String payCode() {
        return "CX-BILL:%d:%d:%s"
                .formatted(head.id().value(), toPay().fen(), HexFormat.of().formatHex(contentHash(), 0, 8));
    }
}
