package cn.changxiao.property;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;

/** The only clock: business days are days in Shanghai, wherever the server stands. */
@Factory
final class ClockFactory {

    @Bean
    @Singleton
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }
}
