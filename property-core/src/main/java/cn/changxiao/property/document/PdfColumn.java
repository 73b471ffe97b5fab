package cn.changxiao.property.document;

/** A column of a table: its heading, its share of the width, and the side its cells keep to. */
public record PdfColumn(String heading, int weight, Side side) {

    public PdfColumn {
        if (weight <= 0) {
            throw new IllegalArgumentException("a column's weight must be positive: " + weight);
        }
    }

    /** A column of words. */
    public static PdfColumn text(String heading, int weight) {
        return new PdfColumn(heading, weight, Side.LEFT);
    }

    /** A column of figures. */
    public static PdfColumn number(String heading, int weight) {
        return new PdfColumn(heading, weight, Side.RIGHT);
    }

    /** Which side the cells keep to. */
    public enum Side {
        LEFT,
        RIGHT
    }
}
