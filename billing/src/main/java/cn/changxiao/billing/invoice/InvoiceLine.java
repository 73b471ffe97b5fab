package cn.changxiao.billing.invoice;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.money.Money;

/** Money received for one item of one bill, with the tax inside; negative in a red letter. */
public record InvoiceLine(BillId bill, BillingMonth month, FeeItem item, String taxCode, VatAmount value) {

    /** The same line over another amount, taxed alike. */
    InvoiceLine of(Money amount) {
        return new InvoiceLine(bill, month, item, taxCode, new VatAmount(amount, value.ratePpm()));
    }

    InvoiceLine negated() {
        return of(value.amount().negated());
    }
}
