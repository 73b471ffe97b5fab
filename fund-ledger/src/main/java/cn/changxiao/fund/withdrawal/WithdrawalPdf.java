package cn.changxiao.fund.withdrawal;

import cn.changxiao.property.ContentHash;
import cn.changxiao.property.document.Fact;
import cn.changxiao.property.document.PdfColumn;
import cn.changxiao.property.document.PdfFonts;
import cn.changxiao.property.document.PdfPages;
import cn.changxiao.property.document.PdfSeal;
import cn.changxiao.property.money.Money;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** 维修资金分摊明细表: what is repaired and how its cost falls on each unit, line by line. */
@Singleton
public class WithdrawalPdf {

    private static final List<PdfColumn> COLUMNS = List.of(
            PdfColumn.number("序号", 1),
            PdfColumn.text("房屋", 4),
            PdfColumn.number("建筑面积（m²）", 3),
            PdfColumn.number("应分摊（精确）", 3),
            PdfColumn.number("分摊金额", 3),
            PdfColumn.number("分户账支付", 3),
            PdfColumn.number("业主自付", 3));

    private final PdfFonts fonts;

    WithdrawalPdf(PdfFonts fonts) {
        this.fonts = fonts;
    }

    public byte[] write(WithdrawalDetail detail) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] hash = ContentHash.of(detail);
        try (PdfPages pages = PdfPages.a4(fonts, PdfSeal.original(hash, ""), out)) {
            pages.title("维修资金使用分摊明细表", "申请编号 %s".formatted(detail.summary().id()));
            pages.facts(facts(detail));
            pages.table(COLUMNS, rows(detail));
            pages.paragraph("分摊规则：按房屋登记建筑面积占分摊范围总面积的比例分摊（住宅专项维修资金管理办法第20条），"
                    + "尾差按最大余数法逐分分配，合计与预算一致。已售公有住房的份额由业主与售房单位按首期交存额的比例分担。" + "分户账余额不足的部分由业主（售房单位）自付，账户不会透支。");
        }
        return out.toByteArray();
    }

    private static List<Fact> facts(WithdrawalDetail detail) {
        WithdrawalSummary summary = detail.summary();
        return List.of(
                new Fact("小区", summary.compoundName()),
                new Fact("分摊范围", summary.scope()),
                new Fact("项目", summary.project()),
                new Fact("维修部位", detail.component()),
                new Fact("施工单位", detail.contractor()),
                new Fact("共同决定凭证", detail.certificate().map(Object::toString).orElse("—")),
                new Fact("状态", summary.state().label()),
                new Fact("预算金额", summary.budget().grouped() + " 元"),
                new Fact("分摊总面积", detail.area() + " m²"),
                new Fact("分户账支付", detail.fromAccounts().grouped() + " 元"),
                new Fact("业主自付", detail.selfPay().grouped() + " 元"));
    }

    private static List<List<String>> rows(WithdrawalDetail detail) {
        List<List<String>> rows = new ArrayList<>();
        for (WithdrawalShare share : detail.shares()) {
            rows.add(List.of(
                    Integer.toString(share.lineNo()),
                    share.who(),
                    share.area().toString(),
                    share.exact(detail.summary().budget(), detail.area()),
                    share.share().grouped(),
                    share.fromAccount().grouped(),
                    share.selfPay().isZero() ? "" : share.selfPay().grouped()));
        }
        rows.add(List.of(
                "",
                "合计",
                detail.area().toString(),
                "",
                Money.sum(detail.shares().stream().map(WithdrawalShare::share).toList())
                        .grouped(),
                detail.fromAccounts().grouped(),
                detail.selfPay().grouped()));
        return rows;
    }
}
