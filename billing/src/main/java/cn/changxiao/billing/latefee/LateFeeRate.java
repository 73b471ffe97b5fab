package cn.changxiao.billing.latefee;

import java.time.LocalDate;

/** A late fee rate in the list; {@code perDay} in parts per million. */
public record LateFeeRate(
        LateFeeRateId id,
        String compound,
        int perDay,
        LocalDate from,
        String basis,
        boolean isApproved,
        long proposedBy) {}
