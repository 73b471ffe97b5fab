package cn.changxiao.billing.paper;

import cn.changxiao.property.document.PdfDrawing;
import cn.changxiao.property.document.PdfSheet;
import cn.changxiao.property.document.PdfStyle;
import java.util.List;

/** Pages of a batch that are no bills: the head of a stack, and what is to be written in by hand. */
final class BillCoverPdf {

    private static final PdfStyle LARGE = PdfStyle.TITLE.sized(30);
    private static final PdfStyle MIDDLE = PdfStyle.BODY.sized(13);

    private final PdfSheet sheet;

    BillCoverPdf(PdfDrawing drawing, BillPaper paper) {
        this.sheet = PdfSheet.begin(drawing, paper.size(), paper.percent());
    }

    void draw(BillCover cover) {
        float middle = (sheet.left() + sheet.right()) / 2;
        sheet.moveTo(sheet.height() * 0.34f);
        sheet.textCentred(middle, MIDDLE, cover.compound());
        sheet.down(48);
        sheet.textCentred(middle, LARGE, cover.place());
        sheet.down(34);
        sheet.rule(1.6f, PdfStyle.ACCENT);
        sheet.down(28);
        sheet.textCentred(middle, MIDDLE, "账期 %s　共 %d 份".formatted(cover.months(), cover.bills()));
    }

    void draw(List<MissingCharacters> missing) {
        sheet.down(16);
        sheet.text(sheet.left(), PdfStyle.TITLE, "需手工补写的账单");
        sheet.down(22);
        sheet.lines(
                sheet.left(),
                PdfStyle.BODY,
                sheet.broken("下列账单中有字库没有的字，纸面上印成了它的编码，请在投递前补写。", PdfStyle.BODY, sheet.width()));
        sheet.down(8);
        for (MissingCharacters each : missing) {
            if (sheet.pen() > sheet.height() - 50) {
                sheet.newPage();
                sheet.down(16);
            }
            sheet.text(sheet.left(), PdfStyle.BODY, "编号 %s　%s".formatted(each.bill(), each.characters()));
            sheet.down(15);
        }
    }
}
