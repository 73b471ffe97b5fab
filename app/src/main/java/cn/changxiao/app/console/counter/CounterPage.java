package cn.changxiao.app.console.counter;

import cn.changxiao.billing.counter.FindUnits;
import cn.changxiao.billing.shift.Shift;
import java.util.List;
import java.util.Optional;

/** The counter's search, what it found, and the cashier's open shift. */
public record CounterPage(String words, List<FindUnits.Hit> hits, Optional<Shift> shift) {}
