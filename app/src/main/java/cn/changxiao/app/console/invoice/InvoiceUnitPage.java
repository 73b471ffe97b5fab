package cn.changxiao.app.console.invoice;

import cn.changxiao.billing.counter.FindUnits;
import cn.changxiao.billing.invoice.Invoice;
import cn.changxiao.billing.invoice.Invoices;
import cn.changxiao.property.money.Money;
import java.util.List;

/** What of a unit's received money can be invoiced, to whom, and the invoices it has. */
public record InvoiceUnitPage(
        FindUnits.Hit unit, Money open, List<Invoices.Person> people, List<Invoice> invoices, String key) {}
