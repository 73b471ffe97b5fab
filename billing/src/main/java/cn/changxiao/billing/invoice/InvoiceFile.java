package cn.changxiao.billing.invoice;

import cn.changxiao.property.money.Money;

/** A request file: how many invoices left in it, what they come to, and how many of them are issued. */
public record InvoiceFile(long number, int invoices, Money amount, int issued) {

    public boolean isDone() {
        return issued == invoices;
    }
}
