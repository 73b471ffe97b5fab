package cn.changxiao.property.noticeboard;

import cn.changxiao.property.decision.DecisionState;
import java.time.LocalDateTime;

/** One line of a decision's history. */
public record StepLine(DecisionState state, String detail, String by, LocalDateTime at) {}
