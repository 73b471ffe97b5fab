package cn.changxiao.benchmarks.pdf;

import cn.changxiao.billing.bill.Arrears;
import cn.changxiao.billing.bill.Bill;
import cn.changxiao.billing.bill.BillLine;
import cn.changxiao.property.document.QrCode;
import com.lowagie.text.Document;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;

/** A bill the ordinary way: paragraphs and tables of OpenPDF, which embeds its own subset of the same font. */
final class TableLayout {

    private static final float MARGIN = 30;
    private static final float MODULE = 1.7f;

    private final Font title;
    private final Font text;

    TableLayout() throws IOException {
        this.title = new Font(font("NotoSansSC-Bold.ttf"), 17);
        this.text = new Font(font("NotoSansSC-Regular.ttf"), 9);
    }

    private static BaseFont font(String name) throws IOException {
        String resource = "fonts/ttf/NotoSansSC/" + name;
        try (InputStream stream = TableLayout.class.getClassLoader().getResourceAsStream(resource)) {
            byte[] bytes = Objects.requireNonNull(stream, resource).readAllBytes();
            return BaseFont.createFont(resource, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, bytes, null);
        }
    }

    /** The bills in one file, each on a page. */
    void write(List<Bill> bills, OutputStream out) {
        Document document = new Document(PageSize.A5, MARGIN, MARGIN, MARGIN, MARGIN);
        PdfWriter writer = PdfWriter.getInstance(document, out);
        document.open();
        for (Bill bill : bills) {
            document.newPage();
            page(document, bill);
            code(writer.getDirectContent(), bill.payCode(), 250);
            code(writer.getDirectContent(), "https://host.example.cn/verify/bill/" + bill.check(), 330);
        }
        document.close();
    }

    private void page(Document document, Bill bill) {
        document.add(new Paragraph(new Phrase("物业服务费账单", title)));
        table(
                document,
                new float[] {2, 5, 2, 3},
                List.of(
                        "收费单位",
                        bill.issuer(),
                        "账期",
                        bill.months(),
                        "小区",
                        bill.head().compound(),
                        "出具日期",
                        bill.issuedOn().toString(),
                        "房屋",
                        bill.head().place(),
                        "交费期限",
                        bill.head().dueOn().toString(),
                        "业主",
                        bill.head().payer(),
                        "编号",
                        bill.head().number().toString()));
        charges(document, bill);
        document.add(new Paragraph(new Phrase("应缴合计 " + bill.toPay().grouped(), title)));
        document.add(new Paragraph(new Phrase("前台：现金、刷卡、扫码，报房号或扫“缴费码”。转账：附言请写编号。对账单有疑问，请书面提出。", text)));
    }

    private void charges(Document document, Bill bill) {
        document.add(new Paragraph(new Phrase("本期应收", text)));
        table(document, new float[] {3, 6, 3}, List.of("项目", "计算（四舍五入到分）", "金额（元）"));
        for (BillLine line : bill.lines()) {
            table(
                    document,
                    new float[] {3, 6, 3},
                    List.of(
                            line.item().label(),
                            line.explanation() + " 依据：" + line.basis(),
                            line.amount().grouped()));
        }
        document.add(new Paragraph(new Phrase("以前欠费", text)));
        for (Arrears month : bill.arrears()) {
            table(
                    document,
                    new float[] {3, 6, 3},
                    List.of(month.month().toString(), "逾期", month.open().grouped()));
        }
    }

    private void table(Document document, float[] widths, List<String> cells) {
        PdfPTable table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        for (String cell : cells) {
            table.addCell(new Phrase(cell, text));
        }
        document.add(table);
    }

    private static void code(PdfContentByte canvas, String content, float x) {
        QrCode code = QrCode.of(content);
        for (int row = 0; row < code.modules(); row++) {
            for (int column = 0; column < code.modules(); column++) {
                if (code.isDark(column, row)) {
                    canvas.rectangle(x + column * MODULE, 120 - row * MODULE, MODULE, MODULE);
                }
            }
        }
        canvas.fill();
    }
}
