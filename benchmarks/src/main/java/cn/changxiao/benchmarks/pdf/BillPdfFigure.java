package cn.changxiao.benchmarks.pdf;

import cn.changxiao.benchmarks.Benchmark;
import cn.changxiao.benchmarks.Goal;
import java.io.IOException;
import java.util.List;
import java.util.function.DoubleSupplier;

/** One figure of the bills' paper beside its limit. */
public final class BillPdfFigure implements Benchmark {

    private static final String LATIN = "the same layout drawn by OpenPDF in its built-in Helvetica";

    private final String name;
    private final String unit;
    private final String limitIs;
    private final Goal goal;
    private final BillPaperRuns runs;
    private final DoubleSupplier product;
    private final DoubleSupplier limit;

    private BillPdfFigure(
            String name,
            String unit,
            String limitIs,
            Goal goal,
            BillPaperRuns runs,
            DoubleSupplier product,
            DoubleSupplier limit) {
        this.name = name;
        this.unit = unit;
        this.limitIs = limitIs;
        this.goal = goal;
        this.runs = runs;
        this.product = product;
        this.limit = limit;
    }

    /** Pages a second beside both layouts, files a second, the bytes of both, and the heap. */
    public static List<Benchmark> all() {
        BillPaperRuns runs = new BillPaperRuns();
        return List.of(
                pages(runs), pagesBesideTables(runs), files(runs), fileBytes(runs), pageBytes(runs), new BillPdfHeap());
    }

    private static Benchmark pages(BillPaperRuns runs) {
        Goal goal = Goal.ratioAtLeast(0.5);
        return new BillPdfFigure("bill_pdf_pages", "pages/s", LATIN, goal, runs, runs::batchRate, runs::latinBatchRate);
    }

    private static Benchmark pagesBesideTables(BillPaperRuns runs) {
        String ordinary = "no limit but the ordinary way: tables of OpenPDF with the same font";
        Goal goal = Goal.ratioAtLeast(1.5);
        return new BillPdfFigure(
                "bill_pdf_pages_table", "pages/s", ordinary, goal, runs, runs::batchRate, runs::tableBatchRate);
    }

    private static Benchmark files(BillPaperRuns runs) {
        Goal goal = Goal.ratioAtLeast(0).andValueAtLeast(400);
        return new BillPdfFigure("bill_pdf_files", "files/s", LATIN, goal, runs, runs::fileRate, runs::latinFileRate);
    }

    private static Benchmark fileBytes(BillPaperRuns runs) {
        Goal goal = Goal.valueAtMost(45 * 1024);
        return new BillPdfFigure(
                "bill_pdf_file_bytes", "bytes", LATIN, goal, runs, runs::bytesOfAFile, () -> runs.latinBytes(1));
    }

    private static Benchmark pageBytes(BillPaperRuns runs) {
        Goal goal = Goal.valueAtMost(3_277);
        return new BillPdfFigure(
                "bill_pdf_page_bytes",
                "bytes",
                LATIN,
                goal,
                runs,
                runs::bytesOfAPage,
                () -> runs.latinBytes(BillPaperRuns.BILLS));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String unit() {
        return unit;
    }

    @Override
    public String limitIs() {
        return limitIs;
    }

    @Override
    public Goal goal() {
        return goal;
    }

    @Override
    public void prepare() throws IOException {
        runs.prepare();
    }

    @Override
    public double limit() {
        return limit.getAsDouble();
    }

    @Override
    public double product() {
        return product.getAsDouble();
    }

    @Override
    public double ratio(double productFigure, double limitFigure) {
        return unit.equals("bytes") ? limitFigure / productFigure : productFigure / limitFigure;
    }
}
