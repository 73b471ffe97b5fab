package cn.changxiao.app.demo.decision;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The clock of the demo: the real time, except for a thread that is telling what happened earlier. A vote takes weeks of
 * notice, so that its history can only be made by the real use cases if they believe themselves in the past (ADR 0051).
 */
@Singleton
@Replaces(Clock.class)
@Requires(property = DemoClock.PROPERTY, value = "true")
public class DemoClock extends Clock {

    /** Set where the demo city is built, and nowhere else. */
    public static final String PROPERTY = "changxiao.demo.history";

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ThreadLocal<Optional<Instant>> TOLD = ThreadLocal.withInitial(Optional::empty);

    private final Clock real = Clock.system(SHANGHAI);

    /** Does something as if it were that time in Shanghai. */
    public <T> T at(LocalDateTime time, Supplier<T> story) {
        TOLD.set(Optional.of(time.atZone(SHANGHAI).toInstant()));
        try {
            return story.get();
        } finally {
            TOLD.remove();
        }
    }

    /** Does something as if it were that time in Shanghai. */
    public void tell(LocalDateTime time, Runnable story) {
        at(time, () -> {
            story.run();
            return true;
        });
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
        return TOLD.get().orElseGet(real::instant);
    }
}
