package cn.changxiao.property.document;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.io.OutputStream;
import java.util.List;

/**
 * A document under way, written from top to bottom; closing it finishes the file and leaves the stream open. Pages
 * break by themselves and table heads repeat. See the package for an example.
 */
public final class PdfPages implements AutoCloseable {

    private static final float MARGIN_A4 = 48;
    private static final float MARGIN_A5 = 30;
    private static final float FOOTER = 34;

    private final PdfFonts fonts;
    private final Document document;
    private final PdfWriter writer;

    private PdfPages(PdfFonts fonts, Document document, PdfSeal seal, OutputStream out) {
        this.fonts = fonts;
        this.document = document;
        this.writer = PdfWriter.getInstance(document, out);
        writer.setCloseStream(false);
        writer.setPageEvent(new PdfFooter(fonts, seal));
        document.open();
    }

    public static PdfPages a4(PdfFonts fonts, PdfSeal seal, OutputStream out) {
        return new PdfPages(fonts, page(PageSize.A4, MARGIN_A4), seal, out);
    }

    public static PdfPages a5(PdfFonts fonts, PdfSeal seal, OutputStream out) {
        return new PdfPages(fonts, page(PageSize.A5, MARGIN_A5), seal, out);
    }

    private static Document page(Rectangle size, float margin) {
        return new Document(size, margin, margin, margin, margin + FOOTER / 2);
    }

    /** The document's name, with a line below it for number and day; a blank line is left out. */
    public void title(String title, String below) {
        document.addTitle(title);
        Paragraph paragraph = new Paragraph(fonts.phrase(title, PdfStyle.TITLE));
        paragraph.setAlignment(Element.ALIGN_CENTER);
        document.add(paragraph);
        if (!below.isBlank()) {
            Paragraph line = new Paragraph(fonts.phrase(below, PdfStyle.BODY.coloured(PdfStyle.MUTED)));
            line.setAlignment(Element.ALIGN_CENTER);
            line.setSpacingAfter(8);
            document.add(line);
        }
    }

    public void heading(String text) {
        Paragraph paragraph = new Paragraph(fonts.phrase(text, PdfStyle.HEADING));
        paragraph.setSpacingBefore(8);
        paragraph.setSpacingAfter(3);
        document.add(paragraph);
    }

    public void paragraph(String text) {
        note(text, PdfStyle.BODY);
    }

    public void note(String text, PdfStyle style) {
        Paragraph paragraph = new Paragraph(fonts.phrase(text, style));
        paragraph.setSpacingBefore(4);
        document.add(paragraph);
    }

    /** Labelled values in two columns, in reading order. */
    public void facts(List<Fact> facts) {
        PdfPTable table = fullWidth(new float[] {2, 5, 2, 5});
        PdfStyle label = PdfStyle.BODY.coloured(PdfStyle.MUTED);
        for (Fact fact : facts) {
            table.addCell(cell(fact.label(), label, Element.ALIGN_LEFT));
            table.addCell(cell(fact.value(), PdfStyle.BODY, Element.ALIGN_LEFT));
        }
        table.completeRow();
        document.add(table);
    }

    /** A table whose head repeats on each page. */
    public void table(List<PdfColumn> columns, List<List<String>> rows) {
        float[] widths = new float[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = columns.get(i).weight();
        }
        PdfPTable table = fullWidth(widths);
        table.setHeaderRows(1);
        for (PdfColumn column : columns) {
            PdfPCell head = cell(column.heading(), PdfStyle.BODY.bold(), side(column));
            head.setBackgroundColor(PdfStyle.SHADE);
            table.addCell(head);
        }
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                table.addCell(cell(row.get(i), PdfStyle.BODY, side(columns.get(i))));
            }
        }
        document.add(table);
    }

    /** A QR code at the right with its caption below. */
    public void qr(QrCode code, String caption) {
        float size = 84;
        if (writer.getVerticalPosition(true) - size - 24 < document.bottom()) {
            document.newPage();
        }
        float left = document.right() - size;
        float bottom = writer.getVerticalPosition(true) - size - 8;
        code.draw(canvas(), left, bottom, size);
        PdfFooter.centred(canvas(), fonts, caption, PdfStyle.NOTE, left + size / 2, bottom - 6);
    }

    public void newPage() {
        document.newPage();
    }

    /** The page under the pen, for what tables cannot say; coordinates are points from the lower left corner. */
    public PdfContentByte canvas() {
        return writer.getDirectContent();
    }

    /** Where the next line would stand. */
    public float verticalPosition() {
        return writer.getVerticalPosition(true);
    }

    /** The area inside the margins. */
    public Rectangle inside() {
        return new Rectangle(document.left(), document.bottom(), document.right(), document.top());
    }

    @Override
    public void close() {
        document.close();
    }

    private PdfPTable fullWidth(float[] widths) {
        PdfPTable table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        table.setSpacingBefore(4);
        table.setSpacingAfter(4);
        return table;
    }

    private PdfPCell cell(String text, PdfStyle style, int alignment) {
        PdfPCell cell = new PdfPCell(fonts.phrase(text, style));
        cell.setHorizontalAlignment(alignment);
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderColor(PdfStyle.RULE);
        cell.setBorderWidth(0.5f);
        cell.setPadding(4);
        return cell;
    }

    private static int side(PdfColumn column) {
        return column.side() == PdfColumn.Side.RIGHT ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT;
    }
}
