package cn.changxiao.testing;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * A clock that stands still where a test puts it, for contexts with the property {@code test.movable-clock}; what takes
 * weeks in life then takes one line.
 */
@Singleton
@Replaces(Clock.class)
@Requires(property = "test.movable-clock", value = "true")
public class MovableClock extends Clock {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private volatile Instant now = Instant.parse("2026-01-05T01:00:00Z");

    /** Sets the time of Shanghai. */
    public void set(LocalDateTime time) {
        now = time.atZone(SHANGHAI).toInstant();
    }

    @Override
    public ZoneId getZone() {
        return SHANGHAI;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
