package cn.changxiao.billing.payment;

import cn.changxiao.property.document.PaperSize;
import cn.changxiao.property.document.PdfDrawing;
import cn.changxiao.property.document.PdfFonts;
import cn.changxiao.property.document.PdfSeal;
import cn.changxiao.property.document.PdfSheet;
import cn.changxiao.property.document.PdfStyle;
import cn.changxiao.property.money.CapitalAmount;
import cn.changxiao.property.money.Money;
import jakarta.inject.Singleton;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.List;

/** A receipt on A5: what was received, in figures and capital numerals, what it paid, and who took it. */
@Singleton
public class ReceiptPdf {

    private static final PdfStyle TITLE = PdfStyle.TITLE.sized(18);
    private static final PdfStyle BODY = PdfStyle.BODY.sized(9);
    private static final PdfStyle LABEL = BODY.coloured(PdfStyle.MUTED);
    private static final PdfStyle SUM = PdfStyle.BODY.bold().sized(17).coloured(PdfStyle.ACCENT);
    private static final PdfStyle MARK = BODY.bold().sized(46).coloured(new Color(0xee, 0xf0, 0xf1));

    private final PdfFonts fonts;

    ReceiptPdf(PdfFonts fonts) {
        this.fonts = fonts;
    }

    /** The receipt; {@code printing} 1 is the original. */
    public byte[] print(Receipt receipt, int printing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PdfDrawing drawing = new PdfDrawing(fonts, out)) {
            drawing.title("收据 " + receipt.number());
            PdfSheet sheet = PdfSheet.begin(drawing, PaperSize.A5, 100);
            new Page(sheet, receipt, printing).draw();
        }
        return out.toByteArray();
    }

    private record Page(PdfSheet sheet, Receipt receipt, int printing) {

        private static final int FOOT = 46;

        void draw() {
            beginPage();
            head();
            fact("收款单位", receipt.issuer(), "收款日期", receipt.receivedOn().toString());
            fact("小区", receipt.compound(), "收款方式", receipt.channel().label());
            fact("房屋", receipt.place(), "收款人", receipt.cashier().isEmpty() ? "—" : receipt.cashier());
            sheet.down(14);
            table();
            total();
            endPage();
        }

        private void beginPage() {
            if (printing > 1) {
                sheet.mark("重复打印 第 %d 次".formatted(printing), MARK);
            }
        }

        private void head() {
            sheet.down(16);
            sheet.text(sheet.left(), TITLE, "物业服务费收据");
            sheet.textRight(sheet.right(), SUM, "¥ " + receipt.amount().grouped());
            sheet.down(15);
            sheet.text(sheet.left(), LABEL, "编号 %s".formatted(receipt.number()));
            sheet.textRight(sheet.right(), LABEL, "实收金额（元）");
            sheet.down(8);
            sheet.rule(1.6f, PdfStyle.ACCENT);
            sheet.down(17);
        }

        private void fact(String label, String value, String secondLabel, String secondValue) {
            float second = sheet.left() + sheet.width() * 0.62f;
            float indent = 46;
            List<String> lines = sheet.broken(value, BODY, second - sheet.left() - indent - 8);
            sheet.text(sheet.left(), LABEL, label);
            sheet.text(second, LABEL, secondLabel);
            sheet.text(second + indent, BODY, secondValue);
            sheet.lines(sheet.left() + indent, BODY, lines);
            sheet.down(2);
        }

        private void table() {
            tableHead();
            for (Receipt.Paid paid : receipt.paid()) {
                row(paid.month().toString(), paid.item(), paid.amount());
            }
            if (receipt.credited().isPositive()) {
                row("—", "转为预存款", receipt.credited());
            }
        }

        private void tableHead() {
            sheet.fill(sheet.left(), sheet.pen() - 8, sheet.width(), 17, PdfStyle.SHADE);
            sheet.down(4);
            sheet.text(sheet.left() + 4, LABEL, "账期");
            sheet.text(middle(), LABEL, "用于");
            sheet.textRight(sheet.right() - 4, LABEL, "金额（元）");
            sheet.down(18);
        }

        private void row(String month, String item, Money amount) {
            reserve(20);
            sheet.text(sheet.left() + 4, BODY, month);
            sheet.text(middle(), BODY, item);
            sheet.textRight(sheet.right() - 4, BODY, amount.grouped());
            sheet.down(6);
            sheet.rule(0.4f, PdfStyle.RULE);
            sheet.down(13);
        }

        private void total() {
            reserve(100);
            sheet.fill(sheet.left(), sheet.pen() - 6, sheet.width(), 27, PdfStyle.SHADE);
            sheet.down(11);
            sheet.text(sheet.left() + 8, BODY.bold(), "人民币（大写）");
            sheet.text(sheet.left() + 76, BODY, CapitalAmount.of(receipt.amount()));
            sheet.textRight(
                    sheet.right() - 8,
                    BODY.bold().sized(13),
                    "¥ " + receipt.amount().grouped());
            sheet.down(30);
            sheet.text(sheet.left(), PdfStyle.NOTE, "本收据证明款项已收讫，不作为增值税发票；需要发票的，请凭本收据编号向收款单位索取。");
            sheet.down(46);
            sheet.text(sheet.left(), LABEL, "收款单位（盖章）：");
            sheet.text(sheet.left() + sheet.width() * 0.62f, LABEL, "收款人签字：");
        }

        private void reserve(float height) {
            if (sheet.pen() + height > sheet.height() - FOOT) {
                endPage();
                sheet.newPage();
                beginPage();
                sheet.down(16);
                tableHead();
            }
        }

        private void endPage() {
            sheet.moveTo(sheet.height() - 30);
            sheet.rule(0.5f, PdfStyle.RULE);
            sheet.down(11);
            String hash = PdfSeal.original(receipt.contentHash(), "").shownHash();
            sheet.text(sheet.left(), PdfStyle.NOTE, "编号 %s　校验码 %s".formatted(receipt.number(), hash));
            sheet.textRight(
                    sheet.right(),
                    printing > 1 ? PdfStyle.NOTE.bold().coloured(PdfStyle.INK) : PdfStyle.NOTE,
                    printing > 1 ? "重复打印 第 %d 次".formatted(printing) : "正本");
        }

        private float middle() {
            return sheet.left() + sheet.width() * 0.27f;
        }
    }
}
