package cn.changxiao.billing.counterexample;

import org.quartz.JobKey;

/** Breaks the rule that Quartz stays in the scheduler. */
public record KnowsQuartz(JobKey wrong) {}
