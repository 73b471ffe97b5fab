package cn.changxiao.billing.dispute;

import java.time.LocalDateTime;

/** One thing said in an objection, and the state it led to. */
public record DisputeStep(DisputeState state, String said, String userName, LocalDateTime recordedAt) {}
