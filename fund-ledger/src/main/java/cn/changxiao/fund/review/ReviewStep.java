package cn.changxiao.fund.review;

import java.time.LocalDateTime;

/** One thing done in a review, with the words that were said. */
public record ReviewStep(ReviewStepKind kind, String said, String userName, LocalDateTime at) {}
