package cn.changxiao.billing.counterexample;

import java.time.LocalDate;

/** Breaks the rule that time comes from the clock. */
public final class ReadsTheSystemClock {

    @SuppressWarnings("JavaTimeDefaultTimeZone")
    LocalDate wrong() {
        return LocalDate.now();
    }
}
