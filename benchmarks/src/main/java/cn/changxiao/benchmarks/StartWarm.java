package cn.changxiao.benchmarks;

import java.io.IOException;

/** Every further start: from a directory with the demo city to the console answering. */
record StartWarm(DemoStart demo) implements Benchmark {

    @Override
    public String name() {
        return "start_warm";
    }

    @Override
    public String unit() {
        return "s";
    }

    @Override
    public String limitIs() {
        return "a JVM that only starts the embedded database on the same directory";
    }

    @Override
    public Goal goal() {
        return Goal.valueAtMost(6);
    }

    @Override
    public void prepare() throws IOException {
        demo.builtCity();
        product();
    }

    @Override
    public double limit() throws IOException {
        try (Child bare = Child.start(BareDatabase.class, demo.builtCity().toString())) {
            return bare.secondsUntil(BareDatabase.READY);
        }
    }

    @Override
    public double product() throws IOException {
        try (Child service = demo.service(demo.builtCity())) {
            return service.secondsUntil(DemoStart.READY);
        }
    }

    @Override
    public double ratio(double product, double limit) {
        return limit / product;
    }
}
