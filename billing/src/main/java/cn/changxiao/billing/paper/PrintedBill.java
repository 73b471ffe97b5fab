package cn.changxiao.billing.paper;

import cn.changxiao.billing.bill.Bill;

/** A bill with the number of this printing; 1 is the original. */
public record PrintedBill(Bill bill, int printing) {

    public PrintedBill {
        if (printing < 1) {
            throw new IllegalArgumentException("printings are counted from 1: " + printing);
        }
    }

    public boolean isDuplicate() {
        return printing > 1;
    }
}
