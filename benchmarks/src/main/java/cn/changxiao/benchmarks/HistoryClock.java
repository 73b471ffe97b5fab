package cn.changxiao.benchmarks;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** The city's clock: the real time, except while it is told what happened on an earlier day. */
@Singleton
@Replaces(Clock.class)
@Requires(property = HistoryClock.PROPERTY, value = "true")
public class HistoryClock extends Clock {

    static final String PROPERTY = "benchmarks.history-clock";

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final int HOUR = 12;

    private final Clock real = Clock.system(SHANGHAI);
    private volatile Optional<Instant> told = Optional.empty();

    /** Does something as if it were noon of that day, in whatever thread. */
    public void on(LocalDate day, Runnable story) {
        told = Optional.of(day.atTime(HOUR, 0).atZone(SHANGHAI).toInstant());
        try {
            story.run();
        } finally {
            told = Optional.empty();
        }
    }

    @Override
    public ZoneId getZone() {
        return SHANGHAI;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    @Override
    public Instant instant() {
        return told.orElseGet(real::instant);
    }
}
