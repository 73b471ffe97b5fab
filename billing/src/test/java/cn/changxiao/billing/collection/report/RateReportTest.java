package cn.changxiao.billing.collection.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.collection.CollectionTotals;
import cn.changxiao.billing.collection.MonthRate;
import cn.changxiao.billing.collection.RateDefinition;
import cn.changxiao.billing.collection.rollup.Rollup;
import cn.changxiao.billing.collection.rollup.RollupLevel;
import cn.changxiao.billing.collection.rollup.RollupPath;
import cn.changxiao.billing.collection.rollup.RollupRow;
import cn.changxiao.property.document.PdfFonts;
import cn.changxiao.property.money.Money;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class RateReportTest {

    private static final BillingMonth MONTH = new BillingMonth(202_610);
    private static final RollupRow GOOD = row("朝阳社区", 100_000_00, 92_345_67, 90, 85);
    private static final RollupRow POOR = row("河沙社区", 50_000_00, 20_000_00, 50, 21);
    private static final RollupRow EMPTY = row("新桥社区", 0, 0, 0, 0);
    private static final RateReport REPORT = report(List.of(POOR, GOOD, EMPTY));

    @Test
    void tellsWhichPartsAreBelowTheAlertAndNeverThoseWithoutBills() {
        assertThat(REPORT.alarming()).containsExactly(POOR);
        assertThat(REPORT.onTarget()).isEqualTo(1);
        assertThat(REPORT.billed()).isEqualTo(2);
    }

    @Test
    void theReportSaysTheMonthInOneSentenceAndListsEveryPart() throws IOException {
        String text = text(new RateReportPdf(PdfFonts.builtIn()).write(REPORT));

        assertThat(text)
                .contains("测试街道", "2026-10", "本月应收 150,000.00 元", "截止日前收到 112,345.67 元")
                .contains("当期收缴率 74.89%", "目标 85%", "低于预警线（60%）的 1 个：河沙社区 40.00%")
                .contains("朝阳社区", "92.34%", "新桥社区", "—");
        for (RateDefinition definition : RateDefinition.values()) {
            assertThat(text).contains(definition.label());
        }
    }

    @Test
    void aMonthWithoutBillsIsSaidToBeOne() throws IOException {
        assertThat(text(new RateReportPdf(PdfFonts.builtIn()).write(report(List.of(EMPTY)))))
                .contains("本账期没有账单。")
                .doesNotContain("0.00%");
    }

    @Test
    void theWorkbookHoldsNumbersAndLeavesARateOfNothingEmpty() throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(new RateXlsx().write(REPORT)))) {
            List<Row> rows = workbook.getFirstSheet().read();

            assertThat(workbook.getFirstSheet().getName()).isEqualTo("按社区");
            assertThat(rows).hasSize(5);
            assertThat(rows.get(1).getCellText(0)).isEqualTo("河沙社区");
            assertThat(rows.get(1).getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("0.4");
            assertThat(rows.get(1).getCellAsNumber(6).orElseThrow()).isEqualByComparingTo("50000");
            assertThat(rows.get(3).getCellAsNumber(1)).isEmpty();
            assertThat(rows.get(3).getCellAsNumber(6).orElseThrow()).isZero();
            assertThat(rows.get(4).getCellText(0)).startsWith("合计");
        }
    }

    private static RateReport report(List<RollupRow> rows) {
        CollectionTotals totals =
                rows.stream().map(RollupRow::totals).reduce(CollectionTotals.NONE, CollectionTotals::plus);
        Rollup rollup = new Rollup(
                RollupPath.ALL,
                List.of(new Rollup.Crumb(RollupPath.ALL, "测试街道")),
                RollupLevel.COMMUNITY,
                List.of(RollupLevel.COMMUNITY),
                MONTH,
                totals,
                true,
                rows,
                List.of(),
                List.of(GOOD),
                List.of(new MonthRate(MONTH, totals)));
        return new RateReport(rollup, 850_000, 600_000, LocalDateTime.of(2026, 11, 21, 8, 0));
    }

    private static RollupRow row(String name, long due, long onTime, long households, long settled) {
        CollectionTotals totals = new CollectionTotals(
                Money.ofFen(due), Money.ofFen(onTime), Money.ZERO, Money.ZERO, Money.ZERO, households, settled, 0);
        return new RollupRow("1", name, 3, totals, List.of());
    }

    private static String text(byte[] file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (PdfReader reader = new PdfReader(file)) {
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(new PdfTextExtractor(reader).getTextFromPage(page));
            }
        }
        return text.toString();
    }
}
