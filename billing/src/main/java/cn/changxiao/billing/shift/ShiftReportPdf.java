package cn.changxiao.billing.shift;

import cn.changxiao.property.ContentHash;
import cn.changxiao.property.document.Fact;
import cn.changxiao.property.document.PdfColumn;
import cn.changxiao.property.document.PdfFonts;
import cn.changxiao.property.document.PdfPages;
import cn.changxiao.property.document.PdfSeal;
import cn.changxiao.property.document.PdfStyle;
import cn.changxiao.property.money.Money;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The report of a shift on A5: what was taken, what the drawer should hold, what was counted, and who signed. */
@Singleton
public class ShiftReportPdf {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.CHINA);

    private final PdfFonts fonts;

    ShiftReportPdf(PdfFonts fonts) {
        this.fonts = fonts;
    }

    public byte[] print(ShiftReport report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Shift shift = report.shift();
        try (PdfPages pages = PdfPages.a5(fonts, PdfSeal.original(ContentHash.of(report), ""), out)) {
            pages.title("收费班次报表", "%s　班次 %s".formatted(report.issuer(), shift.id()));
            pages.facts(List.of(
                    new Fact("收费员", shift.cashierName()),
                    new Fact("开班", MOMENT.format(shift.openedAt())),
                    new Fact(
                            "结班", shift.closing().map(close -> text(close.at())).orElse("未结班")),
                    new Fact(
                            "确认",
                            shift.acknowledgement()
                                    .map(seen -> seen.name() + " " + text(seen.at()))
                                    .orElse("待确认"))));
            pages.heading("收款");
            pages.table(
                    List.of(PdfColumn.text("方式", 5), PdfColumn.number("笔数", 3), PdfColumn.number("金额（元）", 4)),
                    taken(report));
            pages.heading("钱箱现金");
            pages.table(List.of(PdfColumn.text("项目", 8), PdfColumn.number("金额（元）", 4)), drawer(report));
            shift.closing()
                    .filter(close -> !close.reason().isBlank())
                    .ifPresent(close -> pages.note("差额原因：" + close.reason(), PdfStyle.BODY));
            pages.note("收费员签字：　　　　　　　　　　确认人签字：", PdfStyle.BODY);
        }
        return out.toByteArray();
    }

    private static List<List<String>> taken(ShiftReport report) {
        List<List<String>> rows = new ArrayList<>();
        for (ShiftReport.Taken each : report.taken()) {
            rows.add(List.of(
                    each.channel().label(),
                    Long.toString(each.payments()),
                    each.amount().grouped()));
        }
        rows.add(List.of("合计", "", report.total().grouped()));
        return rows;
    }

    private static List<List<String>> drawer(ShiftReport report) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("备用金", report.shift().change().grouped()));
        rows.add(List.of("本班收现金", report.cash().grouped()));
        rows.add(List.of("应有现金", report.expected().grouped()));
        report.pieces()
                .forEach((note, pieces) -> rows.add(List.of(
                        "　%s 元 × %d".formatted(note, pieces),
                        Money.ofFen(note.fen() * pieces).grouped())));
        report.shift().closing().ifPresent(close -> {
            rows.add(List.of("清点现金", close.counted().grouped()));
            rows.add(List.of("差额", close.difference().grouped()));
        });
        return rows;
    }

    private static String text(LocalDateTime at) {
        return MOMENT.format(at);
    }
}
