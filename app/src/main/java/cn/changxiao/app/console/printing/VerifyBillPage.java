package cn.changxiao.app.console.printing;

import cn.changxiao.billing.bill.VerifyBill;
import java.util.Optional;

/** What the check of a bill found; empty when it is not genuine or nothing was asked yet. */
public record VerifyBillPage(boolean isAsked, Optional<VerifyBill.Verified> verified) {}
