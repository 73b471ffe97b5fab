package cn.changxiao.property.document;

/** The two weights of the product's typeface. */
public enum PdfWeight {
    REGULAR,
    BOLD
}
