package cn.changxiao.billing.paper;

import cn.changxiao.billing.bill.Bill;
import cn.changxiao.billing.bill.BillSummary;
import cn.changxiao.property.document.PdfDrawing;
import cn.changxiao.property.document.PdfSheet;
import cn.changxiao.property.document.PdfStyle;
import cn.changxiao.property.document.QrCode;
import cn.changxiao.property.money.CapitalAmount;
import java.awt.Color;
import java.time.LocalDate;
import java.util.List;

/** Draws one bill: on one page nearly always, on more when a year has many changes. */
final class BillPagePdf {

    private static final int FOOT = 128;
    private static final int MARGIN_BELOW = 40;
    private static final int QR = 76;
    private static final PdfStyle TITLE = PdfStyle.TITLE.sized(18);
    private static final PdfStyle SUM = PdfStyle.BODY.bold().sized(17).coloured(PdfStyle.ACCENT);
    static final PdfStyle BODY = PdfStyle.BODY.sized(9);
    static final PdfStyle LABEL = BODY.coloured(PdfStyle.MUTED);
    static final PdfStyle HEADING = PdfStyle.HEADING.sized(10);
    private static final PdfStyle NOTE = PdfStyle.NOTE;
    private static final PdfStyle MARK = BODY.bold().sized(46).coloured(new Color(0xee, 0xf0, 0xf1));

    private static final PdfStyle VOID_MARK = BODY.bold().sized(96).coloured(new Color(0xf6, 0xdc, 0xd8));
    private static final PdfStyle STANDING = BODY.bold().sized(10).coloured(new Color(0x9b, 0x2c, 0x1f));
    private static final Color WARNING = new Color(0xfd, 0xf1, 0xef);

    private final PdfSheet sheet;
    private final Bill bill;
    private final int printing;
    private final LocalDate today;
    private final String verifyAddress;
    private final StringBuilder missing = new StringBuilder();
    private int pages;

    BillPagePdf(PdfDrawing drawing, BillPaper paper, PrintedBill printed, LocalDate today, String verifyAddress) {
        this.sheet = PdfSheet.begin(drawing, paper.size(), paper.percent());
        this.bill = printed.bill();
        this.printing = printed.printing();
        this.today = today;
        this.verifyAddress = verifyAddress;
    }

    /** Draws all and returns the characters no font has. */
    String draw() {
        beginPage();
        head();
        standing();
        facts();
        BillTablesPdf tables = new BillTablesPdf(sheet, this::reserve, bill);
        tables.charges();
        tables.arrears(today);
        total();
        foot();
        endPage();
        return missing.toString();
    }

    private void beginPage() {
        pages++;
        if (bill.head().isVoid()) {
            sheet.mark("已作废", VOID_MARK);
        } else if (printing > 1) {
            sheet.mark("重复打印 第 %d 次".formatted(printing), MARK);
        }
    }

    private void endPage() {
        sheet.moveTo(sheet.height() - 30);
        sheet.rule(0.5f, PdfStyle.RULE);
        sheet.down(11);
        sheet.text(sheet.left(), NOTE, "核验编号 %s　校验码 %s".formatted(bill.head().id(), grouped(bill.check())));
        String page = pages > 1 ? "　第 %d 页".formatted(pages) : "";
        sheet.textRight(
                sheet.right(),
                printing > 1 ? NOTE.bold().coloured(PdfStyle.INK) : NOTE,
                (printing > 1 ? "重复打印 第 %d 次".formatted(printing) : "正本") + page);
        missing.append(sheet.missing());
    }

    /** Goes on on a new page when less than this height is left above the foot of the page. */
    private void reserve(float height) {
        if (sheet.pen() + height > sheet.height() - MARGIN_BELOW) {
            sheet.textRight(sheet.right(), NOTE, "接下页");
            endPage();
            sheet.newPage();
            beginPage();
            sheet.down(14);
            sheet.text(
                    sheet.left(),
                    LABEL,
                    "%s　编号 %s（续）".formatted(bill.issuer(), bill.head().number()));
            sheet.down(18);
        }
    }

    private void head() {
        sheet.down(16);
        sheet.text(sheet.left(), TITLE, "物业服务费账单");
        sheet.textRight(sheet.right(), SUM, "¥ " + bill.toPay().grouped());
        sheet.down(15);
        sheet.text(sheet.left(), LABEL, "编号 %s".formatted(bill.head().number()));
        sheet.textRight(sheet.right(), LABEL, "应缴合计（元）");
        sheet.down(8);
        sheet.rule(1.6f, PdfStyle.ACCENT);
        sheet.down(17);
    }

    /** Says that the bill is void or was adjusted, before anything that could be paid after. */
    private void standing() {
        String standing = bill.head().standing();
        if (!standing.isEmpty()) {
            List<String> lines = sheet.broken(standing, STANDING, sheet.width() - 16);
            float height = lines.size() * STANDING.leading() + 9;
            sheet.fill(sheet.left(), sheet.pen() - 11, sheet.width(), height, WARNING);
            sheet.down(2);
            sheet.lines(sheet.left() + 8, STANDING, lines);
            sheet.down(12);
        }
    }

    private void facts() {
        BillSummary head = bill.head();
        fact("收费单位", bill.issuer(), "账期", bill.months());
        fact("小区", head.compound(), "出具日期", bill.issuedOn().toString());
        fact("房屋", head.place(), "交费期限", head.dueOn().toString());
        fact("业主", head.payer(), "编号", head.number().toString());
        sheet.down(5);
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

    private void total() {
        reserve(34);
        sheet.down(2);
        sheet.fill(sheet.left(), sheet.pen() - 8, sheet.width(), 27, PdfStyle.SHADE);
        sheet.down(9);
        sheet.text(sheet.left() + 8, BODY.bold().sized(11), "应缴合计");
        sheet.text(sheet.left() + 62, LABEL, "人民币" + CapitalAmount.of(bill.toPay()));
        sheet.textRight(
                sheet.right() - 8, BODY.bold().sized(13), "¥ " + bill.toPay().grouped());
        sheet.down(26);
    }

    /** How to pay and the two codes, always at the foot of the last page. */
    private void foot() {
        reserve(FOOT - MARGIN_BELOW + 12);
        float top = sheet.height() - FOOT;
        float codes = sheet.right() - 2 * QR - 10;
        sheet.moveTo(top + 8);
        sheet.text(sheet.left(), HEADING, "缴费方式");
        sheet.down(15);
        if (bill.head().isVoid()) {
            sheet.lines(sheet.left(), NOTE.sized(8), List.of("本账单已作废，请勿缴费。", "应缴费用以重新开出的账单为准。"));
            code(QrCode.of(verifyAddress), codes + QR + 10, top, "扫码核验真伪");
            return;
        }
        String ways = "前台：现金、刷卡、扫码，报房号或扫“缴费码”。\n转账：附言请写编号 %s。\n有疑问的，请向收费单位书面提出。"
                .formatted(bill.head().number());
        for (String way : ways.split("\n", -1)) {
            sheet.lines(sheet.left(), NOTE.sized(8), sheet.broken(way, NOTE.sized(8), codes - sheet.left() - 12));
        }
        code(QrCode.of(bill.payCode()), codes, top, "缴费码");
        code(QrCode.of(verifyAddress), codes + QR + 10, top, "扫码核验真伪");
    }

    private void code(QrCode code, float x, float top, String caption) {
        sheet.qr(code, x, top, QR);
        sheet.moveTo(top + QR + 6);
        sheet.textCentred(x + QR / 2f, NOTE, caption);
    }

    static String grouped(String digits) {
        return digits.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
