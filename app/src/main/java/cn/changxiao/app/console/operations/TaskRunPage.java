package cn.changxiao.app.console.operations;

import cn.changxiao.scheduler.RunHistory;
import java.util.List;

/** What one run parked, with the reasons. */
public record TaskRunPage(List<RunHistory.Parked> parked) {}
