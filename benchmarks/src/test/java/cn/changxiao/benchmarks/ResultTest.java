package cn.changxiao.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResultTest {

    @Test
    void takesMediansAndTheRatioOfEachRound() {
        Result result = Result.of(new Fixed(), List.of(50.0, 60.0, 40.0), List.of(100.0, 100.0, 200.0), 64);

        assertThat(result.value()).isEqualTo(50.0);
        assertThat(result.limit()).isEqualTo(100.0);
        assertThat(result.ratio()).isEqualTo(0.5);
        assertThat(result.isReached()).isTrue();
        assertThat(result.json())
                .contains("\"name\": \"fixed\"", "\"value\": 50.000", "\"min\": 40.000", "\"max\": 60.000");
    }

    @Test
    void isMissedWhenOneOfTwoBoundsIs() {
        Result tooSlow = Result.of(new Fixed(), List.of(49.0), List.of(60.0), 64);
        Result tooFarFromTheLimit = Result.of(new Fixed(), List.of(90.0), List.of(200.0), 64);

        assertThat(tooSlow.isReached()).isFalse();
        assertThat(tooFarFromTheLimit.isReached()).isFalse();
        assertThat(tooSlow.json()).contains("\"goal\": 50.000", "value >= 50 and ratio >= 0.50", "\"reached\": false");
    }

    @Test
    void readsItsOptionsAndRefusesNonsense() {
        Options options = Options.parse("--households", "1000000", "start_warm", "--rounds", "7");

        assertThat(options).isEqualTo(new Options(1_000_000, 7, List.of("start_warm")));
        assertThat(options.includes("start_warm")).isTrue();
        assertThat(options.includes("posting_group")).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Options.parse("--rounds", "0"));
    }

    private static final class Fixed implements Benchmark {
        @Override
        public String name() {
            return "fixed";
        }

        @Override
        public String unit() {
            return "rows/s";
        }

        @Override
        public String limitIs() {
            return "a constant";
        }

        @Override
        public Goal goal() {
            return Goal.ratioAtLeast(0.5).andValueAtLeast(50);
        }

        @Override
        public void prepare() {}

        @Override
        public double limit() {
            return 100;
        }

        @Override
        public double product() {
            return 50;
        }
    }
}
