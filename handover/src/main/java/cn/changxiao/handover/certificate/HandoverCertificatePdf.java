package cn.changxiao.handover.certificate;

import cn.changxiao.handover.batch.BatchView;
import cn.changxiao.handover.batch.ItemOutcome;
import cn.changxiao.property.document.Fact;
import cn.changxiao.property.document.PdfColumn;
import cn.changxiao.property.document.PdfFonts;
import cn.changxiao.property.document.PdfPages;
import cn.changxiao.property.document.PdfSeal;
import cn.changxiao.property.document.PdfStyle;
import cn.changxiao.property.document.QrCode;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** 移交接管确认书: the parties, the days on which title and risk pass, the item list and the defect list. */
@Singleton
public class HandoverCertificatePdf {

    private static final List<PdfColumn> ITEM_COLUMNS = List.of(
            PdfColumn.number("序号", 1),
            PdfColumn.text("类别", 2),
            PdfColumn.text("设施", 5),
            PdfColumn.number("数量", 2),
            PdfColumn.text("位置", 4),
            PdfColumn.text("厂家及编号", 4));

    private static final List<PdfColumn> DEFECT_COLUMNS = List.of(
            PdfColumn.number("序号", 1), PdfColumn.text("设施", 5), PdfColumn.text("缺陷", 7), PdfColumn.text("整改期限", 3));

    private final PdfFonts fonts;

    HandoverCertificatePdf(PdfFonts fonts) {
        this.fonts = fonts;
    }

    /** The file; the seal says which printing it is. */
    public byte[] write(BatchView batch, PdfSeal seal) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PdfPages pages = PdfPages.a4(fonts, seal, out)) {
            pages.title("移交接管确认书", "批次号 %s".formatted(batch.number()));
            pages.facts(facts(batch));
            pages.heading(
                    "移交设施清单（%d 项）".formatted(batch.items(ItemOutcome.ACCEPTED).size()));
            pages.table(ITEM_COLUMNS, itemRows(batch));
            writeDefects(pages, batch);
            pages.paragraph("上述设施经双方现场查验，自产权转移日起归接管方所有，自风险转移日起由接管方负责维修、更新和养护；"
                    + "移交为无偿移交，价款 0.00 元。保修期内的质量问题仍由施工单位负责维修（建设工程质量管理条例第41条），"
                    + "保修请求权随产权一并移交。");
            signatures(pages, batch);
            if (!seal.verifyAddress().isBlank()) {
                pages.qr(QrCode.of(seal.verifyAddress()), "扫码核验");
            }
        }
        return out.toByteArray();
    }

    private static List<Fact> facts(BatchView batch) {
        BatchView.Parties parties = batch.parties();
        return List.of(
                new Fact("小区", parties.compoundName()),
                new Fact("地址", parties.compoundAddress()),
                new Fact("移交方", parties.giverName()),
                new Fact("接管方", parties.operatorName()),
                new Fact("查验日期", day(batch.days().checkOn())),
                new Fact("业主决定", parties.decision().orElse("—")),
                new Fact("产权转移日", day(batch.days().titleOn())),
                new Fact("风险转移日", day(batch.days().riskOn())));
    }

    private static List<List<String>> itemRows(BatchView batch) {
        return batch.items(ItemOutcome.ACCEPTED).stream()
                .map(item -> List.of(
                        Integer.toString(item.lineNo()),
                        item.facilityClass().label(),
                        item.description(),
                        item.quantity().toString(),
                        item.place(),
                        item.make()))
                .toList();
    }

    private static void writeDefects(PdfPages pages, BatchView batch) {
        List<BatchView.Item> rejected = batch.items(ItemOutcome.REJECTED);
        if (rejected.isEmpty()) {
            pages.note("查验未发现缺陷，清单全部接管。", PdfStyle.BODY);
            return;
        }
        pages.heading("暂不接管及整改清单（%d 项）".formatted(rejected.size()));
        pages.table(
                DEFECT_COLUMNS,
                rejected.stream()
                        .map(item -> List.of(
                                Integer.toString(item.lineNo()),
                                item.description(),
                                item.defect(),
                                day(item.defectDueOn())))
                        .toList());
        pages.note("暂不接管的设施仍归原权利人，整改并复验合格后另行移交。", PdfStyle.NOTE);
    }

    private static void signatures(PdfPages pages, BatchView batch) {
        pages.heading("签署");
        pages.facts(List.of(
                new Fact("移交方签字", batch.parties().giverSignatory()),
                new Fact("接管方签字", batch.parties().operatorSignatory())));
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("—");
    }
}
