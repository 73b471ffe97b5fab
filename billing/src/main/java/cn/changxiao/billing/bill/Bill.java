package cn.changxiao.billing.bill;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * One bill with why each amount, what was taken off and paid since, and what is open from before.
 *
 * @param last the last month it covers; the first is in the head
 */
public record Bill(
        BillSummary head,
        BillParties parties,
        BillingMonth last,
        LocalDate issuedOn,
        List<BillLine> lines,
        List<BillAdjustment> adjustments,
        List<Arrears> arrears,
        List<BillPayment> payments) {

    /** Half of a SHA-256 in a code that everybody holds in hand: enough that nobody finds another bill to it. */
    private static final int SHOWN_BYTES = 8;

    public Bill {
        lines = List.copyOf(lines);
        adjustments = List.copyOf(adjustments);
        arrears = List.copyOf(arrears);
        payments = List.copyOf(payments);
    }

    public String issuer() {
        return parties.issuer();
    }

    /** What the unit owes in all: this bill's open amount and the earlier ones. */
    public Money toPay() {
        return head.open().plus(Money.sum(arrears.stream().map(Arrears::open).toList()));
    }

    /** The months, as in {@code 2026-01} or {@code 2026-01 至 2026-03}. */
    public String months() {
        return last.equals(head.month()) ? last.toString() : "%s 至 %s".formatted(head.month(), last);
    }

    public List<BillLines> rows() {
        return BillLines.of(lines);
    }

    /**
     * Over what never changes: issuer, number, unit, payer, months, days and lines. Not over names, which registers
     * correct, nor over what came later.
     */
    public byte[] contentHash() {
        List<Object> sealed = new ArrayList<>(List.of(
                parties.issuerId(),
                head.number(),
                head.unit(),
                parties.payerId(),
                head.month(),
                last,
                head.due().fen(),
                issuedOn,
                head.dueOn()));
        lines.forEach(line -> sealed.addAll(line.sealed()));
        return ContentHash.of(sealed.toArray());
    }

    /** The sixteen digits of the hash that stand on the paper. */
    public String check() {
        return HexFormat.of().formatHex(contentHash(), 0, SHOWN_BYTES);
    }

    /** What the code to pay with says: bill, amount to pay in fen, and the head of the content hash. */
    public String payCode() {
        return "CX-BILL:%d:%d:%s".formatted(head.id().value(), toPay().fen(), check().toUpperCase(Locale.ROOT));
    }
}
