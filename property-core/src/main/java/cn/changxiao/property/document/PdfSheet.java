package cn.changxiao.property.document;

import java.awt.Color;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Pages of one size written downwards by hand, in units that can be larger than a point: the same layout makes a small
 * sheet and one in large type. Lengths are in these units, heights count from the top of the page, and a text stands on
 * the height the pen is at.
 */
public final class PdfSheet {

    private static final float MARGIN = 30;

    private final PdfDrawing drawing;
    private final PaperSize size;
    private final float unit;
    private final Map<PdfStyle, PdfStyle> scaled = new HashMap<>();
    private PdfCanvas page;
    private float pen;

    private PdfSheet(PdfDrawing drawing, PaperSize size, int percent) {
        this.drawing = drawing;
        this.size = size;
        this.unit = percent / 100f;
        this.page = drawing.page(size);
        this.pen = MARGIN;
    }

    /** The first page of a new run of pages; text is enlarged by {@code percent / 100}. */
    public static PdfSheet begin(PdfDrawing drawing, PaperSize size, int percent) {
        return new PdfSheet(drawing, size, percent);
    }

    public void newPage() {
        page = drawing.page(size);
        pen = MARGIN;
    }

    public float left() {
        return MARGIN;
    }

    public float right() {
        return size.width() / unit - MARGIN;
    }

    public float width() {
        return right() - left();
    }

    /** The height of the whole page. */
    public float height() {
        return size.height() / unit;
    }

    /** Where the pen is, from the top of the page. */
    public float pen() {
        return pen;
    }

    public void moveTo(float height) {
        pen = height;
    }

    public void down(float units) {
        pen += units;
    }

    public void text(float x, PdfStyle style, String text) {
        page.text(x * unit, y(pen), scaled(style), text);
    }

    public void textRight(float x, PdfStyle style, String text) {
        page.textRight(x * unit, y(pen), scaled(style), text);
    }

    public void textCentred(float x, PdfStyle style, String text) {
        page.textCentred(x * unit, y(pen), scaled(style), text);
    }

    /** Lines below each other; the pen is where the next would stand. */
    public void lines(float x, PdfStyle style, List<String> lines) {
        for (String line : lines) {
            text(x, style, line);
            pen += style.leading();
        }
    }

    /** The text broken into lines of at most this width. */
    public List<String> broken(String text, PdfStyle style, float width) {
        return page.lines(text, scaled(style), width * unit);
    }

    public float width(String text, PdfStyle style) {
        return page.width(text, scaled(style)) / unit;
    }

    /** A line from edge to edge at the pen. */
    public void rule(float thickness, Color colour) {
        page.line(left() * unit, y(pen), right() * unit, y(pen), thickness * unit, colour);
    }

    /** A filled rectangle hanging down from {@code top}. */
    public void fill(float x, float top, float width, float height, Color colour) {
        page.fill(x * unit, y(top + height), width * unit, height * unit, colour);
    }

    /** A square code with its quiet zone, hanging down from {@code top}. */
    public void qr(QrCode code, float x, float top, float side) {
        page.qr(code, x * unit, y(top + side), side * unit);
    }

    /** A pale word across the page, to be written before what lies on it. */
    public void mark(String text, PdfStyle style) {
        page.textTurned(size.width() / 2, size.height() / 2, scaled(style), text, 35);
    }

    /** The characters on this page that no font has. */
    public String missing() {
        return page.missing();
    }

    private float y(float fromTop) {
        return size.height() - fromTop * unit;
    }

    private PdfStyle scaled(PdfStyle style) {
        return unit == 1
                ? style
                : scaled.computeIfAbsent(
                        style, plain -> plain.sized(Math.round(plain.sizePoints() * unit * 100) / 100f));
    }
}
