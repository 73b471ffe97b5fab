package cn.changxiao.app.console.decision;

import cn.changxiao.property.noticeboard.DecisionView;
import cn.changxiao.property.roll.RollComparison;

/** A frozen roll beside what the registry says of the same day today. */
public record RollPage(DecisionView view, RollComparison comparison) {}
