package cn.changxiao.billing.run;

import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The preview of a run as a workbook to take to a meeting: compounds, largest changes and what cannot be billed. */
@Singleton
public class PreviewXlsx {

    private static final int PARKED_MOST = 100_000;

    private final BillRuns billRuns;
    private final ReadPreview preview;

    PreviewXlsx(BillRuns billRuns, ReadPreview preview) {
        this.billRuns = billRuns;
        this.preview = preview;
    }

    /** @throws cn.changxiao.property.NotFound if the viewer's organisation has no such run */
    @ReadOnly
    public byte[] write(Viewer viewer, BillRunId run) {
        BillRunSummary head = billRuns.one(viewer, run);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Changxiao", "1.0")) {
            compounds(workbook.newWorksheet("各小区"), viewer, head);
            changes(workbook.newWorksheet("变化最大的房屋"), viewer, run);
            parked(workbook.newWorksheet("挂起的房屋"), viewer, run);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory has no input or output errors", impossible);
        }
        return out.toByteArray();
    }

    private void compounds(Worksheet sheet, Viewer viewer, BillRunSummary head) {
        header(sheet, "小区", "状态", "户次", "应收（元）", "上期（元）", "差额（元）", "挂起户次", "说明");
        int at = 1;
        for (BillRunChunk chunk : preview.chunks(viewer, head.id())) {
            sheet.value(at, 0, chunk.name());
            sheet.value(at, 1, chunk.state().label());
            sheet.value(at, 2, chunk.bills());
            money(sheet, at, 3, chunk.due());
            money(sheet, at, 4, chunk.previous());
            money(sheet, at, 5, chunk.difference());
            sheet.value(at, 6, chunk.parked());
            sheet.value(at, 7, chunk.reason());
            at++;
        }
        sheet.value(
                at, 0, "合计（账期 %s，%s，%s）".formatted(head.months(), head.cycle().label(), head.scope()));
        sheet.value(at, 2, head.bills());
        money(sheet, at, 3, head.due());
        sheet.value(at, 6, head.parked());
        sheet.range(at, 0, at, 7).style().bold().set();
    }

    private void changes(Worksheet sheet, Viewer viewer, BillRunId run) {
        header(sheet, "小区", "房屋", "原因", "上期（元）", "本期（元）", "差额（元）");
        int at = 1;
        for (ChangeLine change : preview.changes(viewer, run)) {
            sheet.value(at, 0, change.compound());
            sheet.value(at, 1, change.place());
            sheet.value(at, 2, change.reason().label());
            money(sheet, at, 3, change.previous());
            money(sheet, at, 4, change.due());
            money(sheet, at, 5, change.difference());
            at++;
        }
    }

    private void parked(Worksheet sheet, Viewer viewer, BillRunId run) {
        header(sheet, "小区", "房屋", "项目", "原因", "自", "至", "处理办法");
        int at = 1;
        for (ParkedLine line : preview.parked(viewer, run, PARKED_MOST)) {
            sheet.value(at, 0, line.compound());
            sheet.value(at, 1, line.place());
            sheet.value(at, 2, line.items());
            sheet.value(at, 3, line.reason().label());
            sheet.value(at, 4, line.first().toString());
            sheet.value(at, 5, line.last().toString());
            sheet.value(at, 6, line.mend());
            at++;
        }
    }

    private static void header(Worksheet sheet, String... names) {
        for (int column = 0; column < names.length; column++) {
            sheet.value(0, column, names[column]);
            sheet.width(column, 18);
        }
        sheet.range(0, 0, 0, names.length - 1).style().bold().set();
        sheet.freezePane(0, 1);
    }

    private static void money(Worksheet sheet, int row, int column, Money amount) {
        sheet.value(row, column, BigDecimal.valueOf(amount.fen(), 2));
        sheet.style(row, column).format("#,##0.00").set();
    }
}
