package cn.changxiao.billing.closing;

import cn.changxiao.billing.BillingMonth;
import java.time.LocalDateTime;

/**
 * Who did what with a month, and when.
 *
 * @param reason why it is to be opened, or is not; empty for a close
 * @param waits true for a proposal that nobody has decided
 */
public record MonthStep(
        MonthStepId id,
        BillingMonth month,
        MonthStepKind kind,
        String reason,
        long by,
        String name,
        LocalDateTime at,
        boolean waits) {}
