package cn.changxiao.billing.invoice;

import cn.changxiao.billing.Managers;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.Ids;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A payer asks for an invoice of what was received for a unit and is not invoiced yet (发票管理办法: on request of the
 * payer). Two requests at once invoice the same money once.
 */
@Singleton
public class RequestInvoice {

    private static final String PAYER = """
            SELECT COUNT(*) FROM registry_ownership w WHERE w.unit_id = ? AND w.person_id = ?
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final ReceivedMoney received;
    private final TaxRates rates;
    private final InvoiceRows rows;
    private final AuditLog audit;

    RequestInvoice(
            Sql sql, Ids ids, Clock clock, ReceivedMoney received, TaxRates rates, InvoiceRows rows, AuditLog audit) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.received = received;
        this.rates = rates;
        this.rows = rows;
        this.audit = audit;
    }

    /**
     * The invoice that waits for the request file; the same key with the same content gets the earlier one.
     *
     * @throws NothingToInvoice if no received money of a taxed item is left
     * @throws NotFound if the natural person neither owns nor owned the unit
     */
    @Transactional
    public InvoiceId request(Viewer viewer, Command command) {
        long issuer = Managers.issuer(viewer, "登记开票申请").value();
        byte[] content = ContentHash.of(issuer, command.unit(), command.buyer());
        Optional<InvoiceId> earlier = rows.known(command.key(), content);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        command.buyer().person().ifPresent(person -> requirePayer(command.unit(), person));
        received.lock(issuer, command.unit());
        List<InvoiceLine> lines = lines(issuer, command.unit());
        InvoiceId id = new InvoiceId(ids.next());
        rows.insert(
                new InvoiceRows.Head(
                        id,
                        command.key(),
                        issuer,
                        command.unit(),
                        Optional.empty(),
                        viewer.user().value(),
                        LocalDateTime.now(clock)),
                content,
                command.buyer(),
                lines);
        Money sum = Money.sum(lines.stream().map(line -> line.value().amount()).toList());
        audit.record(viewer, "RequestInvoice", "invoice:" + id, "申请开票 %s 元".formatted(sum));
        return id;
    }

    private List<InvoiceLine> lines(long issuer, UnitId unit) {
        Map<FeeItem, TaxRate> taxed = rates.on(issuer, LocalDate.now(clock));
        List<InvoiceLine> lines = received.differences(issuer, unit).stream()
                .filter(difference -> difference.open().isPositive() && taxed.containsKey(difference.item()))
                .map(difference -> line(difference, taxed))
                .toList();
        if (lines.isEmpty()) {
            throw taxed.isEmpty() ? new NothingToInvoice("还没有设置任何收费项目的开票税率，请先设置。") : NothingToInvoice.received();
        }
        return lines;
    }

    private static InvoiceLine line(ReceivedMoney.Difference difference, Map<FeeItem, TaxRate> taxed) {
        TaxRate rate = Optional.ofNullable(taxed.get(difference.item())).orElseThrow();
        return new InvoiceLine(
                difference.bill(),
                difference.month(),
                difference.item(),
                rate.taxCode(),
                new VatAmount(difference.open(), rate.ratePpm()));
    }

    private void requirePayer(UnitId unit, PersonId person) {
        if (sql.number(PAYER, unit.value(), person.value()) == 0) {
            throw new NotFound("该户的业主", person);
        }
    }

    /** An invoice over all that can be invoiced of the unit. */
    public record Command(BusinessKey key, UnitId unit, Buyer buyer) {}
}
