package cn.changxiao.benchmarks.pdf;

import cn.changxiao.billing.bill.Bill;
import cn.changxiao.billing.paper.BillPaper;
import cn.changxiao.billing.paper.BillPdf;
import cn.changxiao.billing.paper.PrintedBill;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The same bills drawn by the product, in a Latin font, and with tables; one thread, fonts loaded once. */
public final class BillPaperRuns {

    static final int BILLS = 500;
    static final String VERIFY = "https://changxiao.example.cn/verify/bill/1000001?n=2026-000001&a=100000&h=";
    private static final int FILES = 300;
    private static final double NANOS = 1e9;

    private final BillPdf billPdf = BillPdf.builtIn(
            Clock.fixed(Instant.parse("2026-11-20T00:00:00Z"), ZoneOffset.UTC), "https://changxiao.example.cn");
    private @Nullable LatinLayout latin;
    private @Nullable TableLayout tables;
    private List<Bill> bills = List.of();

    void prepare() throws IOException {
        if (bills.isEmpty()) {
            bills = IntStream.range(0, BILLS).mapToObj(SampleBills::of).toList();
            latin = LatinLayout.of(billPdf.print(bills.get(0), 1));
            tables = new TableLayout();
            for (int round = 0; round < 3; round++) {
                batchRate();
                latinBatchRate();
                tableBatchRate();
                fileRate();
                latinFileRate();
            }
        }
    }

    double batchRate() {
        long start = System.nanoTime();
        batch();
        return rate(BILLS, start);
    }

    double latinBatchRate() {
        long start = System.nanoTime();
        latin(bills);
        return rate(BILLS, start);
    }

    double tableBatchRate() {
        long start = System.nanoTime();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        required(tables).write(bills, out);
        return rate(BILLS, start);
    }

    double fileRate() {
        long start = System.nanoTime();
        for (int i = 0; i < FILES; i++) {
            billPdf.print(bills.get(i), 1);
        }
        return rate(FILES, start);
    }

    double latinFileRate() {
        long start = System.nanoTime();
        for (int i = 0; i < FILES; i++) {
            latin(List.of(bills.get(i)));
        }
        return rate(FILES, start);
    }

    double bytesOfAFile() {
        return bills.stream()
                .limit(FILES)
                .mapToInt(bill -> billPdf.print(bill, 1).length)
                .max()
                .orElseThrow();
    }

    double bytesOfAPage() {
        return (double) batch() / BILLS;
    }

    double latinBytes(int pages) {
        return (double) latin(bills.subList(0, pages)) / pages;
    }

    private int batch() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (BillPdf.Batch batch = billPdf.begin(BillPaper.A5, "账单", out)) {
            bills.forEach(bill -> batch.add(new PrintedBill(bill, 1)));
        }
        return out.size();
    }

    private int latin(List<Bill> pages) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        required(latin).write(pages, out);
        return out.size();
    }

    private static double rate(int count, long start) {
        return count * NANOS / (System.nanoTime() - start);
    }

    private static <T> T required(@Nullable T layout) {
        if (layout == null) {
            throw new IllegalStateException("prepare first");
        }
        return layout;
    }
}
