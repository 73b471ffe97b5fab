package cn.changxiao.property.document;

import java.awt.Color;

/** How a piece of text looks: weight, size in points and colour. Example: {@code PdfStyle.BODY.bold()}. */
public record PdfStyle(PdfWeight weight, float sizePoints, Color colour) {

    public static final Color INK = new Color(0x1f, 0x29, 0x33);
    public static final Color MUTED = new Color(0x66, 0x70, 0x7a);
    public static final Color ACCENT = new Color(0x0b, 0x5c, 0x4d);
    public static final Color RULE = new Color(0xd5, 0xda, 0xdf);
    public static final Color SHADE = new Color(0xf1, 0xf5, 0xf4);

    public static final PdfStyle TITLE = new PdfStyle(PdfWeight.BOLD, 17, INK);
    public static final PdfStyle HEADING = new PdfStyle(PdfWeight.BOLD, 11, ACCENT);
    public static final PdfStyle BODY = new PdfStyle(PdfWeight.REGULAR, 9.5f, INK);
    public static final PdfStyle NOTE = new PdfStyle(PdfWeight.REGULAR, 7.5f, MUTED);

    private static final float LEADING = 1.45f;

    public PdfStyle {
        if (!(sizePoints > 0)) {
            throw new IllegalArgumentException("a text size must be positive: " + sizePoints);
        }
    }

    /** From one baseline to the next. */
    public float leading() {
        return sizePoints * LEADING;
    }

    public PdfStyle bold() {
        return new PdfStyle(PdfWeight.BOLD, sizePoints, colour);
    }

    public PdfStyle sized(float points) {
        return new PdfStyle(weight, points, colour);
    }

    public PdfStyle coloured(Color other) {
        return new PdfStyle(weight, sizePoints, other);
    }
}
