package cn.changxiao.app.console.billing;

import cn.changxiao.billing.counter.FindUnits;
import java.util.List;

/** The counter's search and what it found. */
public record CounterPage(String words, List<FindUnits.Hit> hits) {}
