package cn.changxiao.property.document;

import java.awt.Color;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page to draw on by hand; coordinates are points from the lower left corner, a text stands on its y. What is drawn
 * later lies above. A character that no font has is drawn as its number and named by {@link #missing}.
 */
public final class PdfCanvas {

    /** The name of the picture that will say how many pages there are. */
    static final String TOTAL = "N";

    private final DocumentFonts fonts;
    private final Ink ink;
    private final PaperSize size;
    private final StringBuilder missing = new StringBuilder();
    private @Nullable EmbeddedFont font;
    private @Nullable Color fill;
    private float fontSize;

    PdfCanvas(DocumentFonts fonts, Ink ink, PaperSize size) {
        this.fonts = fonts;
        this.ink = ink;
        this.size = size;
    }

    public PaperSize size() {
        return size;
    }

    /** The width the text will have. */
    public float width(String text, PdfStyle style) {
        return fonts.text(style.weight(), text).width(style.sizePoints());
    }

    /** The text from x to the right. */
    public void text(float x, float y, PdfStyle style, String text) {
        show(x, y, style, fonts.text(style.weight(), text));
    }

    /** The text ending at x. */
    public void textRight(float x, float y, PdfStyle style, String text) {
        PdfText encoded = fonts.text(style.weight(), text);
        show(x - encoded.width(style.sizePoints()), y, style, encoded);
    }

    /** The text with its middle at x. */
    public void textCentred(float x, float y, PdfStyle style, String text) {
        PdfText encoded = fonts.text(style.weight(), text);
        show(x - encoded.width(style.sizePoints()) / 2, y, style, encoded);
    }

    /** The text broken into lines of at most this width; a line feed always ends a line. */
    public List<String> lines(String text, PdfStyle style, float width) {
        return new Lines(piece -> width(piece, style)).of(text, width);
    }

    /** Lines below each other, the first on y; returns where the next would stand. */
    public float lines(float x, float y, PdfStyle style, List<String> lines) {
        float at = y;
        for (String line : lines) {
            text(x, at, style, line);
            at -= style.leading();
        }
        return at;
    }

    /** A text turned about its middle. */
    public void textTurned(float x, float y, PdfStyle style, String text, double degrees) {
        float cos = (float) Math.cos(Math.toRadians(degrees));
        float sin = (float) Math.sin(Math.toRadians(degrees));
        ink.operator("q");
        ink.operator("cm", cos, sin, -sin, cos, x, y);
        textCentred(0, 0, style, text);
        ink.operator("Q");
        forgetState();
    }

    public void line(float fromX, float fromY, float toX, float toY, float thickness, Color colour) {
        ink.operator("w", thickness);
        colour("RG", colour);
        ink.operator("m", fromX, fromY);
        ink.operator("l", toX, toY);
        ink.operator("S");
    }

    /** A line across the page at y. */
    public void rule(float fromX, float toX, float y) {
        line(fromX, y, toX, y, 0.5f, PdfStyle.RULE);
    }

    /** A filled rectangle. */
    public void fill(float x, float y, float width, float height, Color colour) {
        fill(colour);
        ink.operator("re", x, y, width, height);
        ink.operator("f");
    }

    /** The outline of a rectangle. */
    public void frame(float x, float y, float width, float height, float thickness, Color colour) {
        ink.operator("w", thickness);
        colour("RG", colour);
        ink.operator("re", x, y, width, height);
        ink.operator("S");
    }

    /** The code with its quiet zone in the square whose lower left corner is x, y. */
    public void qr(QrCode code, float x, float y, float sizePoints) {
        float module = sizePoints / code.side();
        ink.operator("q");
        // Modules are the unit inside, so that every rectangle is four small whole numbers.
        ink.operator("cm", module, 0, 0, module, x, y);
        ink.operator("g", 0);
        code.eachRectangle((column, row, width, height) -> {
            ink.whole(column);
            ink.whole(row);
            ink.whole(width);
            ink.whole(height);
            ink.operator("re");
        });
        ink.operator("f");
        ink.operator("Q");
    }

    /** The characters drawn on this page that no font has, each once. */
    public String missing() {
        return missing.codePoints()
                .distinct()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** How many pages the document has in the end, written from x, y. */
    void total(float x, float y) {
        ink.operator("q");
        ink.operator("cm", 1, 0, 0, 1, x, y);
        ink.operator("/" + TOTAL + " Do");
        ink.operator("Q");
    }

    private void show(float x, float y, PdfStyle style, PdfText text) {
        if (text.runs().isEmpty()) {
            return;
        }
        missing.append(text.missing());
        fill(style.colour());
        ink.operator("BT");
        ink.operator("Td", x, y);
        for (PdfText.Run run : text.runs()) {
            use(run.font(), style.sizePoints());
            ink.string(run.codes());
            ink.operator("Tj");
        }
        ink.operator("ET");
    }

    private void use(EmbeddedFont wanted, float sizePoints) {
        if (wanted != font || sizePoints != fontSize) {
            font = wanted;
            fontSize = sizePoints;
            ink.ascii("/" + wanted.name() + " ");
            ink.operator("Tf", sizePoints);
        }
    }

    private void fill(Color colour) {
        if (!colour.equals(fill)) {
            fill = colour;
            colour("rg", colour);
        }
    }

    private void colour(String operator, Color colour) {
        ink.operator(operator, colour.getRed() / 255f, colour.getGreen() / 255f, colour.getBlue() / 255f);
    }

    /** After a state was restored, what the page is set to is not known. */
    private void forgetState() {
        font = null;
        fill = null;
    }
}
