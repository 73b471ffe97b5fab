package cn.changxiao.property.document;

import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document under way, written from top to bottom; closing it finishes the file and leaves the stream open. Pages
 * break by themselves and table heads repeat. See the package for an example.
 */
public final class PdfPages implements AutoCloseable {

    private static final float MARGIN_A4 = 48;
    private static final float MARGIN_A5 = 30;
    private static final float FOOTER = 17;
    private static final float FOOTER_BELOW = 22;
    private static final float QR = 84;

    private final PdfDrawing drawing;
    private final PdfFooter footer;
    private final PaperSize size;
    private final float margin;
    private @Nullable PdfCanvas page;
    private float y;

    private PdfPages(PdfFonts fonts, PaperSize size, float margin, PdfSeal seal, OutputStream out) {
        this.drawing = new PdfDrawing(fonts, out);
        this.footer = new PdfFooter(seal);
        this.size = size;
        this.margin = margin;
    }

    public static PdfPages a4(PdfFonts fonts, PdfSeal seal, OutputStream out) {
        return new PdfPages(fonts, PaperSize.A4, MARGIN_A4, seal, out);
    }

    public static PdfPages a5(PdfFonts fonts, PdfSeal seal, OutputStream out) {
        return new PdfPages(fonts, PaperSize.A5, MARGIN_A5, seal, out);
    }

    /** The document's name, with a line below it for number and day; a blank line is left out. */
    public void title(String title, String below) {
        drawing.title(title);
        for (String line : canvas().lines(title, PdfStyle.TITLE, width())) {
            centred(line, PdfStyle.TITLE);
        }
        if (!below.isBlank()) {
            PdfStyle style = PdfStyle.BODY.coloured(PdfStyle.MUTED);
            for (String line : canvas().lines(below, style, width())) {
                centred(line, style);
            }
            y -= 8;
        }
    }

    public void heading(String text) {
        // A heading that stood alone at the foot of a page would belong to nothing.
        reserve(PdfStyle.HEADING.leading() + 2 * PdfStyle.BODY.leading() + 11);
        y -= 8;
        flow(text, PdfStyle.HEADING);
        y -= 3;
    }

    public void paragraph(String text) {
        note(text, PdfStyle.BODY);
    }

    public void note(String text, PdfStyle style) {
        y -= 4;
        flow(text, style);
    }

    /** Labelled values in two columns, in reading order. */
    public void facts(List<Fact> facts) {
        PdfStyle label = PdfStyle.BODY.coloured(PdfStyle.MUTED);
        float[] edges = PdfRow.edges(left(), width(), 2, 5, 2, 5);
        y -= 4;
        for (int i = 0; i < facts.size(); i += 2) {
            Fact first = facts.get(i);
            Fact second = i + 1 < facts.size() ? facts.get(i + 1) : new Fact("", "");
            row(PdfRow.of(
                    canvas(),
                    edges,
                    new PdfRow.Text(first.label(), label),
                    new PdfRow.Text(first.value(), PdfStyle.BODY),
                    new PdfRow.Text(second.label(), label),
                    new PdfRow.Text(second.value(), PdfStyle.BODY)));
        }
        y -= 4;
    }

    /** A table whose head repeats on each page. */
    public void table(List<PdfColumn> columns, List<List<String>> rows) {
        float[] edges = PdfRow.edges(left(), width(), columns);
        PdfRow head = PdfRow.head(canvas(), edges, columns);
        y -= 4;
        reserve(head.height() + 2 * PdfStyle.BODY.leading());
        row(head);
        for (List<String> cells : rows) {
            PdfRow row = PdfRow.of(canvas(), edges, columns, cells);
            if (y - row.height() < bottom()) {
                newPage();
                canvas(); // or a head of two lines would find the room of the page before
                row(head);
            }
            row(row);
        }
        y -= 4;
    }

    /** A QR code at the right with its caption below. */
    public void qr(QrCode code, String caption) {
        reserve(QR + 24);
        float corner = y - QR - 8;
        canvas().qr(code, right() - QR, corner, QR);
        canvas().textCentred(right() - QR / 2, corner - 6, PdfStyle.NOTE, caption);
    }

    /** Ends the page under way, if anything stands on it. */
    public void newPage() {
        PdfCanvas ending = page;
        if (ending != null) {
            footer.draw(ending, drawing.pages(), left(), right(), bottom() - FOOTER_BELOW);
            page = null;
        }
    }

    @Override
    public void close() {
        if (drawing.pages() == 0) {
            canvas(); // a file without a page is none
        }
        newPage();
        drawing.close();
    }

    private PdfCanvas canvas() {
        PdfCanvas current = page;
        if (current == null) {
            current = drawing.page(size);
            footer.drawUnder(current);
            page = current;
            y = size.height() - margin;
        }
        return current;
    }

    private void flow(String text, PdfStyle style) {
        for (String line : canvas().lines(text, style, width())) {
            reserve(style.leading());
            y -= style.leading();
            canvas().text(left(), y + descent(style), style, line);
        }
    }

    private void centred(String line, PdfStyle style) {
        y -= style.leading();
        canvas().textCentred(size.width() / 2, y + descent(style), style, line);
    }

    /** Draws the row; one that is higher than what is left goes on where the next page begins. */
    private void row(PdfRow row) {
        PdfRow rest = row;
        while (rest.lines() > 0) {
            int fitting = Math.max(1, rest.linesIn(y - bottom()));
            PdfRow part = rest.first(fitting);
            part.draw(canvas(), y);
            y -= part.height();
            rest = rest.after(fitting);
            if (rest.lines() > 0) {
                newPage();
                canvas();
            }
        }
    }

    private void reserve(float height) {
        canvas();
        if (y - height < bottom()) {
            newPage();
            canvas();
        }
    }

    private static float descent(PdfStyle style) {
        return style.leading() * 0.27f;
    }

    private float left() {
        return margin;
    }

    private float right() {
        return size.width() - margin;
    }

    private float width() {
        return right() - left();
    }

    private float bottom() {
        return margin + FOOTER;
    }
}
