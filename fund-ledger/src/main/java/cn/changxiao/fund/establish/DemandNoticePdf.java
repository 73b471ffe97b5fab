package cn.changxiao.fund.establish;

import cn.changxiao.property.ContentHash;
import cn.changxiao.property.document.Fact;
import cn.changxiao.property.document.PdfColumn;
import cn.changxiao.property.document.PdfFonts;
import cn.changxiao.property.document.PdfPages;
import cn.changxiao.property.document.PdfSeal;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;

/** 维修资金交存通知书 on A5, a page for each unit in the order of delivery. */
@Singleton
public class DemandNoticePdf {

    private static final List<PdfColumn> PARTS =
            List.of(PdfColumn.text("期次", 2), PdfColumn.text("交存期限", 3), PdfColumn.number("应交（元）", 3));

    private final PdfFonts fonts;

    DemandNoticePdf(PdfFonts fonts) {
        this.fonts = fonts;
    }

    public byte[] write(DepositPlan plan, List<DepositDemand> demands, LocalDate today) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] hash = ContentHash.of(plan, demands, today);
        try (PdfPages pages = PdfPages.a5(fonts, PdfSeal.original(hash, ""), out)) {
            for (DepositDemand demand : demands) {
                pages.newPage();
                page(pages, plan, demand, today);
            }
        }
        return out.toByteArray();
    }

    private static void page(PdfPages pages, DepositPlan plan, DepositDemand demand, LocalDate today) {
        pages.title("住宅专项维修资金交存通知书", "%s　编号 %s-%s".formatted(plan.compound(), plan.id(), demand.unit()));
        pages.facts(List.of(
                new Fact("房屋", demand.place()),
                new Fact("建筑面积", demand.area() + " m²"),
                new Fact("交存标准", plan.perSquareMetre().grouped() + " 元/m²"),
                new Fact("应交存", demand.asked().grouped() + " 元"),
                new Fact("已交存", demand.paid().grouped() + " 元"),
                new Fact("尚须交存", demand.left().grouped() + " 元")));
        pages.table(
                PARTS,
                plan.instalments().of(demand.asked()).stream()
                        .map(part -> List.of(
                                "第 %d 期".formatted(part.number()),
                                part.due().toString(),
                                part.amount().grouped()))
                        .toList());
        pages.paragraph("请按期将款项交存至维修资金专户，凭专用票据核对入账；资金归房屋所有权人所有，专款专用，随房屋转移。");
        pages.paragraph("依据：%s。计算：建筑面积 × 交存标准，四舍五入到分，减去已交首期款。出具日期 %s。".formatted(plan.basis(), today));
    }
}
