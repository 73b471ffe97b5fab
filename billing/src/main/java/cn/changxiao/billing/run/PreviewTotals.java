package cn.changxiao.billing.run;

import cn.changxiao.property.money.Money;

/** The control totals of a run: bills, what they come to, and unit months that cannot be billed. */
record PreviewTotals(long bills, Money due, long parked) {

    static final PreviewTotals NONE = new PreviewTotals(0, Money.ZERO, 0);

    PreviewTotals plus(PreviewTotals more) {
        return new PreviewTotals(bills + more.bills, due.plus(more.due), parked + more.parked);
    }
}
