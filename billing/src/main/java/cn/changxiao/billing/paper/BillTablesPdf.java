package cn.changxiao.billing.paper;

import cn.changxiao.billing.bill.Arrears;
import cn.changxiao.billing.bill.ArrearsAge;
import cn.changxiao.billing.bill.Bill;
import cn.changxiao.billing.bill.BillAdjustment;
import cn.changxiao.billing.bill.BillLines;
import cn.changxiao.billing.bill.BillPayment;
import cn.changxiao.property.document.PdfSheet;
import cn.changxiao.property.document.PdfStyle;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The tables of a bill: what is due and why, and what is open from before by age. */
record BillTablesPdf(PdfSheet sheet, PageBreaks breaks, Bill bill) {

    private static final PdfStyle BODY = BillPagePdf.BODY;
    private static final PdfStyle LABEL = BillPagePdf.LABEL;
    private static final PdfStyle HEADING = BillPagePdf.HEADING;
    private static final PdfStyle NOTE = PdfStyle.NOTE;

    void charges() {
        heading("本期应收");
        tableHead("项目", "计算（四舍五入到分）", "金额（元）");
        boolean hasMonths = !bill.last().equals(bill.head().month());
        String basis = "";
        for (BillLines row : bill.rows()) {
            row(row.label(hasMonths), row.explanation(), row.amount());
            if (!row.first().basis().isBlank() && !row.first().basis().equals(basis)) {
                basis = row.first().basis();
                below("依据：" + basis);
            }
        }
        for (BillAdjustment adjustment : bill.adjustments()) {
            row("更正", "%s %s，冲减".formatted(adjustment.item().label(), adjustment.month()), adjustment.amount());
        }
        for (BillPayment payment : bill.payments()) {
            row(
                    "已缴",
                    "%s %s".formatted(payment.receivedOn(), payment.channel()),
                    payment.amount().negated());
        }
        if (bill.rows().size() + bill.adjustments().size() + bill.payments().size() > 1) {
            breaks.reserve(20);
            sheet.text(sheet.left() + 4, BODY.bold(), "本期未缴");
            sheet.textRight(sheet.right() - 4, BODY.bold(), bill.head().open().grouped());
            sheet.down(16);
        }
    }

    private void heading(String text) {
        breaks.reserve(56);
        sheet.down(8);
        sheet.fill(sheet.left(), sheet.pen() - 9, 3, 11, PdfStyle.ACCENT);
        sheet.text(sheet.left() + 8, HEADING, text);
        sheet.down(7);
    }

    private void tableHead(String first, String second, String last) {
        sheet.fill(sheet.left(), sheet.pen(), sheet.width(), 17, PdfStyle.SHADE);
        sheet.down(12);
        sheet.text(sheet.left() + 4, LABEL, first);
        sheet.text(secondColumn(), LABEL, second);
        sheet.textRight(sheet.right() - 4, LABEL, last);
        sheet.down(18);
    }

    private float secondColumn() {
        return sheet.left() + sheet.width() * 0.27f;
    }

    private void row(String first, String second, Money amount) {
        float room = secondColumn() - sheet.left() - 8;
        List<String> labels = sheet.broken(first, BODY, room);
        List<String> lines = sheet.broken(second, BODY, sheet.right() - 66 - secondColumn());
        int height = Math.max(labels.size(), lines.size());
        breaks.reserve(height * BODY.leading() + 6);
        float top = sheet.pen();
        sheet.textRight(sheet.right() - 4, BODY, amount.grouped());
        sheet.lines(sheet.left() + 4, BODY, labels);
        sheet.moveTo(top);
        sheet.lines(secondColumn(), BODY, lines);
        sheet.moveTo(top + height * BODY.leading() - 7);
        sheet.rule(0.4f, PdfStyle.RULE);
        sheet.down(13);
    }

    /** A remark that belongs to the row above it. */
    private void below(String text) {
        List<String> lines = sheet.broken(text, NOTE, sheet.width() - 8);
        breaks.reserve(lines.size() * NOTE.leading());
        sheet.lines(sheet.left() + 4, NOTE, lines);
        sheet.down(4);
    }

    void arrears(LocalDate today) {
        if (bill.arrears().isEmpty()) {
            return;
        }
        heading("以前欠费（截至 %s）".formatted(today));
        Map<ArrearsAge, Money> ages = ArrearsAge.split(bill.arrears(), today);
        float each = sheet.width() / Math.max(ages.size(), 4);
        sheet.fill(sheet.left(), sheet.pen(), sheet.width(), 17, PdfStyle.SHADE);
        sheet.down(12);
        float x = sheet.left() + 4;
        for (Map.Entry<ArrearsAge, Money> age : ages.entrySet()) {
            sheet.text(x, LABEL, "逾期 ".concat(age.getKey().label()).replace("逾期 未到期", "未到期"));
            sheet.down(17);
            sheet.text(x, BODY, age.getValue().grouped());
            sheet.down(-17);
            x += each;
        }
        sheet.down(23);
        sheet.rule(0.4f, PdfStyle.RULE);
        sheet.down(12);
        below(months());
    }

    private String months() {
        StringBuilder text =
                new StringBuilder("%d 个账期：".formatted(bill.arrears().size()));
        int shown = Math.min(bill.arrears().size(), 12);
        for (Arrears month : bill.arrears()
                .subList(bill.arrears().size() - shown, bill.arrears().size())) {
            text.append(month.month())
                    .append(' ')
                    .append(month.open().grouped())
                    .append("　");
        }
        return shown < bill.arrears().size()
                ? text + "（更早的见网页账单）"
                : text.toString().stripTrailing();
    }

    /** Begins a new page when less than a height is left. */
    @FunctionalInterface
    interface PageBreaks {

        void reserve(float height);
    }
}
