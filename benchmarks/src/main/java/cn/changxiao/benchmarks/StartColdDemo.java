package cn.changxiao.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** The first start: from an empty directory to the console answering on the demo city. */
record StartColdDemo(DemoStart demo) implements Benchmark {

    private static final String DIRECTORY = "cold";

    @Override
    public String name() {
        return "start_cold_demo";
    }

    @Override
    public String unit() {
        return "s";
    }

    @Override
    public String limitIs() {
        return "a JVM that starts the database on an empty directory and loads all rows of the same city from files";
    }

    @Override
    public Goal goal() {
        return Goal.valueAtMost(90);
    }

    @Override
    public void prepare() throws IOException, SQLException {
        demo.cityFiles();
    }

    @Override
    public double limit() throws IOException, SQLException {
        try (Child bare = Child.start(
                BareDatabase.class,
                emptyDirectory().toString(),
                demo.cityFiles().toString())) {
            return bare.secondsUntil(BareDatabase.READY);
        }
    }

    @Override
    public double product() throws IOException {
        try (Child service = demo.service(emptyDirectory())) {
            return service.secondsUntil(DemoStart.READY);
        }
    }

    @Override
    public double ratio(double product, double limit) {
        return limit / product;
    }

    private Path emptyDirectory() {
        demo.workspace().remove(DIRECTORY);
        return demo.workspace().path(DIRECTORY);
    }
}
