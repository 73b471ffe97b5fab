package cn.changxiao.benchmarks;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Resident memory of the service, its database apart, some seconds after a warm start. */
record RssIdleMb(DemoStart demo) implements Benchmark {

    private static final long IDLE_SECONDS = 5;

    @Override
    public String name() {
        return "rss_idle_mb";
    }

    @Override
    public String unit() {
        return "MB";
    }

    @Override
    public String limitIs() {
        return "a JVM with the same heap setting that only started the embedded database";
    }

    @Override
    public Goal goal() {
        return Goal.valueAtMost(350);
    }

    @Override
    public void prepare() throws IOException {
        demo.builtCity();
    }

    @Override
    public double limit() throws IOException, InterruptedException {
        try (Child bare = Child.start(BareDatabase.class, demo.builtCity().toString())) {
            return idle(bare, BareDatabase.READY);
        }
    }

    @Override
    public double product() throws IOException, InterruptedException {
        try (Child service = demo.service(demo.builtCity())) {
            return idle(service, DemoStart.READY);
        }
    }

    @Override
    public double ratio(double product, double limit) {
        return limit / product;
    }

    private static double idle(Child process, String ready) throws IOException, InterruptedException {
        process.secondsUntil(ready);
        TimeUnit.SECONDS.sleep(IDLE_SECONDS);
        return process.residentMb();
    }
}
