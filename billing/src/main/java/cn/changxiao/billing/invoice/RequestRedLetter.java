package cn.changxiao.billing.invoice;

import cn.changxiao.billing.Managers;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.Ids;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes back what of an issued invoice was given back in the meantime (红字发票): per item of each bill exactly as much
 * as is invoiced and no longer received, never more than the invoice holds.
 */
@Singleton
public class RequestRedLetter {

    private final Ids ids;
    private final Clock clock;
    private final ReceivedMoney received;
    private final Invoices invoices;
    private final InvoiceRows rows;
    private final InvoiceBuyers buyers;
    private final AuditLog audit;

    RequestRedLetter(
            Ids ids,
            Clock clock,
            ReceivedMoney received,
            Invoices invoices,
            InvoiceRows rows,
            InvoiceBuyers buyers,
            AuditLog audit) {
        this.ids = ids;
        this.clock = clock;
        this.received = received;
        this.invoices = invoices;
        this.rows = rows;
        this.buyers = buyers;
        this.audit = audit;
    }

    /**
     * The red letter that waits for the request file; the same key gets the earlier one.
     *
     * @throws NothingToInvoice if nothing of the invoice was given back, or it is not issued yet
     */
    @Transactional
    public InvoiceId request(Viewer viewer, BusinessKey key, InvoiceId invoice) {
        long issuer = Managers.issuer(viewer, "申请红字发票").value();
        byte[] content = ContentHash.of(issuer, invoice, "red");
        Optional<InvoiceId> earlier = rows.known(key, content);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        Invoice issued = invoices.one(viewer, invoice);
        if (issued.state() != InvoiceState.ISSUED || issued.isRed()) {
            throw new NothingToInvoice("发票 %s 尚未开具，请撤销申请而不是开红字发票。".formatted(invoice));
        }
        received.lock(issuer, issued.unit());
        List<InvoiceLine> lines = givenBack(issuer, issued);
        if (lines.isEmpty()) {
            throw NothingToInvoice.given();
        }
        InvoiceId id = new InvoiceId(ids.next());
        rows.insert(
                new InvoiceRows.Head(
                        id,
                        key,
                        issuer,
                        issued.unit(),
                        Optional.of(invoice),
                        viewer.user().value(),
                        LocalDateTime.now(clock)),
                content,
                buyers.of(invoice),
                lines);
        audit.record(viewer, "RequestRedLetter", "invoice:" + id, "红冲发票 %s".formatted(invoice));
        return id;
    }

    private List<InvoiceLine> givenBack(long issuer, Invoice issued) {
        List<ReceivedMoney.Difference> differences = received.differences(issuer, issued.unit());
        List<InvoiceLine> taken = invoices.redLines(issued.id());
        List<InvoiceLine> lines = new ArrayList<>();
        for (InvoiceLine line : invoices.lines(issued.id())) {
            differences.stream()
                    .filter(each -> each.bill().equals(line.bill())
                            && each.month().equals(line.month())
                            && each.item() == line.item()
                            && each.open().isNegative())
                    .findFirst()
                    .map(each -> each.open().negated().min(left(line, taken)))
                    .filter(Money::isPositive)
                    .ifPresent(back -> lines.add(line.of(back).negated()));
        }
        return lines;
    }

    /** What red letters before have left of a line; their amounts are negative. */
    private static Money left(InvoiceLine line, List<InvoiceLine> taken) {
        return line.value()
                .amount()
                .plus(Money.sum(taken.stream()
                        .filter(each -> each.bill().equals(line.bill())
                                && each.month().equals(line.month())
                                && each.item() == line.item())
                        .map(each -> each.value().amount())
                        .toList()));
    }
}
