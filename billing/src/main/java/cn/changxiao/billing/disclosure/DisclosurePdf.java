package cn.changxiao.billing.disclosure;

import cn.changxiao.property.ContentHash;
import cn.changxiao.property.document.Fact;
import cn.changxiao.property.document.PdfColumn;
import cn.changxiao.property.document.PdfFonts;
import cn.changxiao.property.document.PdfPages;
import cn.changxiao.property.document.PdfSeal;
import cn.changxiao.property.document.PdfStyle;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.util.List;

/** A disclosure on A4, to be put up in the compound. */
@Singleton
public class DisclosurePdf {

    private final PdfFonts fonts;

    DisclosurePdf(PdfFonts fonts) {
        this.fonts = fonts;
    }

    public byte[] print(Disclosure disclosure) {
        Disclosure.Head head = disclosure.head();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfSeal seal = PdfSeal.original(
                ContentHash.of(
                        head.id(), head.months(), disclosure.services(), disclosure.incomes(), disclosure.fees()),
                "");
        try (PdfPages pages = PdfPages.a4(fonts, seal, out)) {
            pages.title(
                    "物业服务公示",
                    "%s　%s　%s"
                            .formatted(
                                    head.compoundName(),
                                    head.months(),
                                    head.state().label()));
            pages.facts(List.of(new Fact("物业服务人", head.issuerName()), new Fact("负责人员", head.responsible())));
            services(pages, disclosure.services());
            pages.heading("收费情况（元）");
            pages.table(feeColumns(), fees(disclosure));
            incomes(pages, disclosure.incomes());
            pages.note("依据民法典第九百四十三条公布。维修资金的使用情况由代管单位另行公布。", PdfStyle.NOTE);
        }
        return out.toByteArray();
    }

    private static void services(PdfPages pages, List<ServiceGiven> services) {
        pages.heading("服务事项和履行情况");
        pages.table(
                List.of(PdfColumn.text("服务事项", 3), PdfColumn.text("质量要求", 5), PdfColumn.text("履行情况", 5)),
                services.stream()
                        .map(each -> List.of(each.matter(), each.standard(), each.performance()))
                        .toList());
    }

    private static void incomes(PdfPages pages, List<CommonIncome> incomes) {
        if (incomes.isEmpty()) {
            return;
        }
        pages.heading("业主共有部分的收益（扣除合理成本，元）");
        pages.table(
                List.of(PdfColumn.text("来源", 4), PdfColumn.number("金额", 3), PdfColumn.text("用途", 6)),
                incomes.stream()
                        .map(each -> List.of(each.source(), each.amount().grouped(), each.spentOn()))
                        .toList());
    }

    private static List<PdfColumn> feeColumns() {
        return List.of(
                PdfColumn.text("项目", 4),
                PdfColumn.number("户数", 2),
                PdfColumn.number("应收", 3),
                PdfColumn.number("减免", 3),
                PdfColumn.number("已收", 3),
                PdfColumn.number("未收", 3));
    }

    private static List<List<String>> fees(Disclosure disclosure) {
        return disclosure.fees().stream()
                .map(fee -> List.of(
                        fee.item().label(),
                        Integer.toString(fee.units()),
                        fee.due().grouped(),
                        fee.relief().grouped(),
                        fee.received().grouped(),
                        fee.open().grouped()))
                .toList();
    }
}
