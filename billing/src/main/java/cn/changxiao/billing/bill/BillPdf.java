package cn.changxiao.billing.bill;

import cn.changxiao.property.document.Fact;
import cn.changxiao.property.document.PdfColumn;
import cn.changxiao.property.document.PdfFonts;
import cn.changxiao.property.document.PdfPages;
import cn.changxiao.property.document.PdfSeal;
import cn.changxiao.property.document.PdfStyle;
import cn.changxiao.property.document.QrCode;
import cn.changxiao.property.money.Money;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Bills on A5: why each amount, what is open from before by age, how to pay and how to check the paper. */
@Singleton
public class BillPdf {

    private static final int ARREARS_SHOWN = 6;

    private final PdfFonts fonts;
    private final Clock clock;

    BillPdf(PdfFonts fonts, Clock clock) {
        this.fonts = fonts;
        this.clock = clock;
    }

    /** One bill; {@code printing} 1 is the original. */
    public byte[] print(Bill bill, int printing) {
        return print(List.of(bill), printing);
    }

    /** Several bills in one file, each on a page of its own. */
    public byte[] print(List<Bill> bills, int printing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfSeal seal = bills.size() == 1
                ? PdfSeal.original(bills.get(0).contentHash(), "").duplicate(printing)
                : new PdfSeal("", "", printing);
        try (PdfPages pages = PdfPages.a5(fonts, seal, out)) {
            for (int i = 0; i < bills.size(); i++) {
                if (i > 0) {
                    pages.newPage();
                }
                write(pages, bills.get(i));
            }
        }
        return out.toByteArray();
    }

    private void write(PdfPages pages, Bill bill) {
        BillSummary head = bill.head();
        pages.title("物业服务费账单", "%s　账期 %s　编号 %s".formatted(bill.issuer(), head.month(), head.number()));
        pages.facts(List.of(
                new Fact("小区", head.compound()),
                new Fact("房屋", head.place()),
                new Fact("业主", head.payer()),
                new Fact("交费期限", head.dueOn().toString())));
        pages.heading("本期应收");
        pages.table(
                List.of(PdfColumn.text("项目", 3), PdfColumn.text("计算", 6), PdfColumn.number("金额（元）", 3)), lines(bill));
        if (!bill.arrears().isEmpty()) {
            pages.heading("以前欠费");
            pages.table(
                    List.of(PdfColumn.text("账期", 3), PdfColumn.text("账龄", 6), PdfColumn.number("未缴（元）", 3)),
                    arrears(bill));
        }
        pages.note(
                "应缴合计　¥ %s".formatted(bill.toPay().grouped()),
                PdfStyle.BODY.bold().sized(14));
        pages.note("请于交费期限前到物业服务中心现金缴费，或转账、扫码缴费并注明账单编号。物业服务费按登记建筑面积计收，四舍五入到分；依据为物业服务合同。", PdfStyle.NOTE);
        pages.qr(QrCode.of(bill.payCode()), "缴费与核验码");
    }

    private static List<List<String>> lines(Bill bill) {
        List<List<String>> rows = new ArrayList<>();
        for (BillLine line : bill.lines()) {
            rows.add(List.of(
                    line.item().label(), line.explanation(), line.amount().grouped()));
        }
        if (!bill.head().open().equals(bill.head().due())) {
            rows.add(List.of(
                    "已缴", "", bill.head().open().minus(bill.head().due()).grouped()));
        }
        return rows;
    }

    private List<List<String>> arrears(Bill bill) {
        LocalDate today = LocalDate.now(clock);
        List<Arrears> all = bill.arrears();
        int hidden = Math.max(0, all.size() - ARREARS_SHOWN);
        List<List<String>> rows = new ArrayList<>();
        if (hidden > 0) {
            Arrears oldest = all.get(0);
            rows.add(List.of(
                    "%s 等 %d 期".formatted(oldest.month(), hidden),
                    "逾期最长 %d 天".formatted(oldest.daysOverdue(today)),
                    Money.sum(all.subList(0, hidden).stream().map(Arrears::open).toList())
                            .grouped()));
        }
        for (Arrears month : all.subList(hidden, all.size())) {
            rows.add(List.of(
                    month.month().toString(),
                    "逾期 %d 天".formatted(month.daysOverdue(today)),
                    month.open().grouped()));
        }
        return rows;
    }
}
