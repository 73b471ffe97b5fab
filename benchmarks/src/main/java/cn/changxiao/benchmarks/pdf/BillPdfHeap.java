package cn.changxiao.benchmarks.pdf;

import cn.changxiao.benchmarks.Benchmark;
import cn.changxiao.benchmarks.Goal;
import cn.changxiao.billing.paper.BillPaper;
import cn.changxiao.billing.paper.BillPdf;
import cn.changxiao.billing.paper.PrintedBill;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/** The most heap in use, garbage included, while 10,000 bills leave for one file; beside 1,000 bills. */
final class BillPdfHeap implements Benchmark {

    private static final int MANY = 10_000;
    private static final int FEW = 1_000;
    private static final double BYTES_OF_A_MEGABYTE = 1024 * 1024;

    private final BillPdf billPdf = BillPdf.builtIn(
            Clock.fixed(Instant.parse("2026-11-20T00:00:00Z"), ZoneOffset.UTC), "https://changxiao.example.cn");

    @Override
    public String name() {
        return "bill_pdf_heap";
    }

    @Override
    public String unit() {
        return "MB";
    }

    @Override
    public String limitIs() {
        return "1,000 bills instead of 10,000";
    }

    @Override
    public Goal goal() {
        return Goal.valueAtMost(512);
    }

    @Override
    public void prepare() {
        print(FEW);
    }

    @Override
    public double limit() {
        return print(FEW);
    }

    @Override
    public double product() {
        return print(MANY);
    }

    @Override
    public double ratio(double product, double limit) {
        return limit / product;
    }

    /** Prints so many bills and tells the peak of the heap meanwhile, garbage included. */
    private double print(int bills) {
        System.gc();
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        try (BillPdf.Batch batch = billPdf.begin(BillPaper.A5, "账单", OutputStream.nullOutputStream())) {
            for (int i = 0; i < bills; i++) {
                batch.add(new PrintedBill(SampleBills.of(i), 1));
            }
        }
        return pools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / BYTES_OF_A_MEGABYTE;
    }

    private static Stream<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }
}
