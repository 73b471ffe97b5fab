package cn.changxiao.billing.collection.report;

import cn.changxiao.billing.collection.CollectionTotals;
import cn.changxiao.billing.collection.MonthRate;
import cn.changxiao.billing.collection.RateDefinition;
import cn.changxiao.billing.collection.rollup.Rollup;
import cn.changxiao.billing.collection.rollup.RollupRow;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.money.Rate;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The board as a workbook: its rows, its managers, its months and how each rate is defined. */
@Singleton
public class RateXlsx {

    private static final List<String> SUMS =
            List.of("应收（元）", "截止日前收到（元）", "以后补收（元）", "至今未缴（元）", "月初欠费（元）", "本月清回（元）", "应收户数", "按时付清户数");
    private static final int FEN_DIGITS = 2;
    private static final int RATE_DIGITS = 4;
    private static final int PERCENT_DIGITS = 2;

    /** The file; cells are numbers, and a rate of nothing is an empty cell. */
    public byte[] write(RateReport report) {
        Rollup rollup = report.rollup();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Changxiao", "1.0")) {
            rows(workbook.newWorksheet("按" + rollup.by().label()), rollup.by().label(), rollup);
            rows(workbook.newWorksheet("管理单位"), rollup.managers());
            months(workbook.newWorksheet("走势"), rollup.trend());
            definitions(workbook.newWorksheet("口径"), report);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory has no input or output errors", impossible);
        }
        return out.toByteArray();
    }

    private static void rows(Worksheet sheet, String label, Rollup rollup) {
        header(sheet, label);
        int at = 1;
        for (RollupRow row : rollup.rows()) {
            line(sheet, at++, row.name(), row.totals());
        }
        line(sheet, at, "合计（%s，账期 %s）".formatted(rollup.name(), rollup.month()), rollup.totals());
        sheet.range(at, 0, at, SUMS.size() + RateDefinition.values().length)
                .style()
                .bold()
                .set();
    }

    private static void rows(Worksheet sheet, List<RollupRow> managers) {
        header(sheet, "管理单位");
        int at = 1;
        for (RollupRow row : managers) {
            line(sheet, at++, row.name(), row.totals());
        }
    }

    private static void months(Worksheet sheet, List<MonthRate> months) {
        header(sheet, "账期");
        int at = 1;
        for (MonthRate month : months) {
            line(sheet, at++, month.month().toString(), month.totals());
        }
    }

    private static void definitions(Worksheet sheet, RateReport report) {
        int at = 0;
        for (RateDefinition definition : RateDefinition.values()) {
            sheet.value(at, 0, definition.label());
            sheet.value(at, 1, definition.definition());
            at++;
        }
        sheet.value(at, 0, "数据截至");
        sheet.value(at, 1, report.madeAt().toString());
    }

    private static void header(Worksheet sheet, String first) {
        sheet.value(0, 0, first);
        int column = 1;
        for (RateDefinition definition : RateDefinition.values()) {
            sheet.value(0, column++, definition.label());
        }
        for (String sum : SUMS) {
            sheet.value(0, column++, sum);
        }
        sheet.range(0, 0, 0, column - 1).style().bold().set();
        sheet.freezePane(1, 1);
    }

    private static void line(Worksheet sheet, int at, String name, CollectionTotals totals) {
        sheet.value(at, 0, name);
        int column = 1;
        for (RateDefinition definition : RateDefinition.values()) {
            rate(sheet, at, column++, definition.of(totals));
        }
        money(sheet, at, column++, totals.due());
        money(sheet, at, column++, totals.onTime());
        money(sheet, at, column++, totals.late());
        money(sheet, at, column++, totals.open());
        money(sheet, at, column++, totals.arrears());
        money(sheet, at, column++, totals.recovered());
        sheet.value(at, column++, totals.householdsDue());
        sheet.value(at, column, totals.householdsOnTime());
    }

    private static void rate(Worksheet sheet, int row, int column, Rate rate) {
        if (rate.isDefined()) {
            sheet.value(row, column, rate.percentValue(PERCENT_DIGITS).movePointLeft(RATE_DIGITS - PERCENT_DIGITS));
            sheet.style(row, column).format("0.00%").set();
        }
    }

    private static void money(Worksheet sheet, int row, int column, Money amount) {
        sheet.value(row, column, BigDecimal.valueOf(amount.fen(), FEN_DIGITS));
        sheet.style(row, column).format("#,##0.00").set();
    }
}
