package cn.changxiao.property.document;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import org.jspecify.annotations.Nullable;

/** Writes below each page the content hash and "page x of y", and across a duplicate that it is one. */
final class PdfFooter extends PdfPageEventHelper {

    private static final float HEIGHT = 10;
    private static final float TOTAL_WIDTH = 60;
    private static final PdfStyle COPY = new PdfStyle(PdfWeight.BOLD, 44, new Color(0xe9, 0xec, 0xee));

    private final PdfFonts fonts;
    private final PdfSeal seal;
    private @Nullable PdfTemplate total;

    PdfFooter(PdfFonts fonts, PdfSeal seal) {
        this.fonts = fonts;
        this.seal = seal;
    }

    static void centred(PdfContentByte canvas, PdfFonts fonts, String text, PdfStyle style, float x, float y) {
        ColumnText.showTextAligned(canvas, Element.ALIGN_CENTER, fonts.phrase(text, style), x, y, 0);
    }

    @Override
    public void onOpenDocument(PdfWriter writer, Document document) {
        total = writer.getDirectContent().createTemplate(TOTAL_WIDTH, HEIGHT);
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        PdfContentByte over = writer.getDirectContent();
        float baseline = document.bottom() - 22;
        if (seal.isDuplicate()) {
            Rectangle size = document.getPageSize();
            ColumnText.showTextAligned(
                    writer.getDirectContentUnder(),
                    Element.ALIGN_CENTER,
                    fonts.phrase("补打件 第 %d 次".formatted(seal.printing()), COPY),
                    size.getWidth() / 2,
                    size.getHeight() / 2,
                    35);
        }
        over.setColorStroke(PdfStyle.RULE);
        over.setLineWidth(0.5f);
        over.moveTo(document.left(), baseline + HEIGHT);
        over.lineTo(document.right(), baseline + HEIGHT);
        over.stroke();
        ColumnText.showTextAligned(
                over, Element.ALIGN_LEFT, fonts.phrase(hashLine(), PdfStyle.NOTE), document.left(), baseline, 0);
        String page = "第 %d 页 / 共 ".formatted(writer.getPageNumber());
        float totalLeft = document.right() - 24;
        ColumnText.showTextAligned(
                over, Element.ALIGN_RIGHT, fonts.phrase(page, PdfStyle.NOTE), totalLeft, baseline, 0);
        if (total != null) {
            over.addTemplate(total, totalLeft, baseline - 2);
        }
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        if (total != null) {
            ColumnText.showTextAligned(
                    total,
                    Element.ALIGN_LEFT,
                    fonts.phrase("%d 页".formatted(writer.getPageNumber() - 1), PdfStyle.NOTE),
                    0,
                    2,
                    0);
        }
    }

    private String hashLine() {
        String hash = seal.contentHash().isEmpty() ? "" : "内容校验码 " + seal.shownHash();
        return seal.isDuplicate() ? hash + "　补打件，第 %d 次".formatted(seal.printing()) : hash;
    }
}
