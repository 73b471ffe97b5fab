package cn.changxiao.benchmarks.statement;

import cn.changxiao.benchmarks.Benchmark;
import cn.changxiao.benchmarks.Goal;
import cn.changxiao.benchmarks.Workspace;
import cn.changxiao.property.bankstatement.format.ColumnMap;
import cn.changxiao.property.bankstatement.format.Dialect;
import cn.changxiao.property.bankstatement.format.RefusedLine;
import cn.changxiao.property.bankstatement.format.StatementFacts;
import cn.changxiao.property.bankstatement.format.StatementField;
import cn.changxiao.property.bankstatement.format.StatementLine;
import cn.changxiao.property.bankstatement.format.StatementLines;
import cn.changxiao.property.bankstatement.reading.ReadStatement;
import cn.changxiao.property.tabular.TabularFile;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** A bank's statement of 200,000 lines in GBK, from the file to checked movements, beside its bare cells. */
public final class StatementParseRows implements Benchmark {

    private static final int ROWS = 200_000;
    private static final Charset GBK = Charset.forName("GBK");
    private static final String HEADER = "交易日期,摘要,借方发生额,贷方发生额,余额,对方户名,对方账号,交易流水号";
    private static final ColumnMap MAP = new ColumnMap(
            1,
            "通用借贷方明细",
            Dialect.BANK,
            List.of(
                    new ColumnMap.Column("交易日期", StatementField.BOOKED_ON),
                    new ColumnMap.Column("摘要", StatementField.REMARK),
                    new ColumnMap.Column("借方发生额", StatementField.OUTGO),
                    new ColumnMap.Column("贷方发生额", StatementField.INCOME),
                    new ColumnMap.Column("余额", StatementField.BALANCE),
                    new ColumnMap.Column("对方户名", StatementField.COUNTERPARTY),
                    new ColumnMap.Column("对方账号", StatementField.COUNTERPARTY_ACCOUNT),
                    new ColumnMap.Column("交易流水号", StatementField.SERIAL)));

    private final Workspace workspace;

    public StatementParseRows(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public String name() {
        return "statement_parse_rows";
    }

    @Override
    public String unit() {
        return "rows/s";
    }

    @Override
    public String limitIs() {
        return "the same bytes through the bare CSV library, cells and nothing more";
    }

    @Override
    public Goal goal() {
        return Goal.ratioAtLeast(0).andValueAtLeast(50_000);
    }

    @Override
    public void prepare() throws IOException {
        SplittableRandom random = new SplittableRandom(61);
        long balance = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file(), GBK)) {
            out.write("账号：6222020200001234\n" + HEADER + "\n");
            for (int i = 0; i < ROWS; i++) {
                long fen = 1L + random.nextInt(500_000);
                balance += fen;
                out.write("%s,%d栋%d单元%d物业费,,%d.%02d,%d.%02d,业主%d,62170000%08d,%d%012d\n"
                        .formatted(
                                LocalDate.of(2026, 1, 1).plusDays(i / 600),
                                random.nextInt(30),
                                random.nextInt(4),
                                random.nextInt(3_000),
                                fen / 100,
                                fen % 100,
                                balance / 100,
                                balance % 100,
                                random.nextInt(9_000),
                                i,
                                2026,
                                i));
            }
        }
        product();
        limit();
        product();
    }

    @Override
    public double limit() throws IOException {
        long start = System.nanoTime();
        long cells = 0;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(Files.newBufferedReader(file(), GBK))) {
            for (CsvRecord row : csv) {
                cells += row.getFieldCount();
            }
        }
        double rate = ROWS * 1e9 / (System.nanoTime() - start);
        if (cells < ROWS) {
            throw new IllegalStateException("read " + cells + " cells");
        }
        return rate;
    }

    @Override
    public double product() {
        long start = System.nanoTime();
        Counted counted = new Counted();
        StatementFacts facts =
                ReadStatement.read(new TabularFile("statement.csv", file()), List.of(MAP), Optional.empty(), counted);
        double rate = ROWS * 1e9 / (System.nanoTime() - start);
        if (counted.lines != ROWS || !facts.differences().isEmpty()) {
            throw new IllegalStateException("read " + counted.lines + " lines, differences " + facts.differences());
        }
        return rate;
    }

    private Path file() {
        return workspace.path("statement.csv");
    }

    private static final class Counted implements StatementLines {

        private int lines;

        @Override
        public void line(StatementLine line) {
            lines++;
        }

        @Override
        public void refused(RefusedLine line) {}
    }
}
