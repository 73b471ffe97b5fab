package cn.changxiao.property.document;

/** Paper, upright, in points. */
public enum PaperSize {
    A4(595.28f, 841.89f),
    A5(419.53f, 595.28f);

    private final float width;
    private final float height;

    PaperSize(float width, float height) {
        this.width = width;
        this.height = height;
    }

    public float width() {
        return width;
    }

    public float height() {
        return height;
    }
}
