package cn.changxiao.benchmarks;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Runs all benchmarks or those named: {@code [--households N] [--rounds N] [name …]}. Prints a table and writes
 * {@code results.json} into the folder of the system property {@code benchmarks.results}.
 */
public final class Benchmarks {

    private static final long MEGABYTE = 1L << 20;

    private final PrintStream console;
    private final int rounds;

    private Benchmarks(PrintStream console, int rounds) {
        this.console = console;
        this.rounds = rounds;
    }

    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        PrintStream console = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        run(Options.parse(arguments), Path.of(System.getProperty("benchmarks.results", "target")), console);
    }

    /** Measures, writes the results and returns them. */
    static List<Result> run(Options options, Path folder, PrintStream console)
            throws IOException, SQLException, InterruptedException {
        List<Result> results = new ArrayList<>();
        try (Workspace workspace = Workspace.below(folder);
                Catalogue catalogue = new Catalogue(options.households(), workspace)) {
            catalogue.requireKnown(options.names());
            Benchmarks benchmarks = new Benchmarks(console, options.rounds());
            for (Benchmark benchmark : catalogue.all()) {
                if (options.includes(benchmark.name())) {
                    results.add(benchmarks.measure(benchmark));
                }
            }
        }
        String json = results.stream().map(Result::json).collect(Collectors.joining(",\n", "[\n", "\n]\n"));
        Files.writeString(folder.resolve("results.json"), json);
        return results;
    }

    private Result measure(Benchmark benchmark) throws IOException, SQLException, InterruptedException {
        List<Double> limits = new ArrayList<>();
        List<Double> products = new ArrayList<>();
        long heapMb = 0;
        benchmark.prepare();
        for (int round = 0; round < rounds; round++) {
            limits.add(benchmark.limit());
            products.add(benchmark.product());
            heapMb = Math.max(heapMb, usedHeapMb());
        }
        Result result = Result.of(benchmark, products, limits, heapMb);
        console.println(result.line());
        return result;
    }

    private static long usedHeapMb() {
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
    }
}
