package cn.changxiao.billing.posting;

import cn.changxiao.billing.chunk.PlannedBill;
import java.time.LocalDate;

/** A bill with its place among the bills of the transaction, from 1 on, and its days. */
record NumberedBill(int place, PlannedBill bill, LocalDate issuedOn, LocalDate dueOn) {}
