package cn.changxiao.property.document;

import java.util.List;

/**
 * A piece of text as codes of the fonts of one document.
 *
 * @param thousandths the width in thousandths of the text size
 * @param missing the characters no font has, which stand in the runs as their numbers
 */
record PdfText(List<Run> runs, int thousandths, String missing) {

    float width(float sizePoints) {
        return thousandths * sizePoints / 1000;
    }

    /** Neighbouring characters of one font, two bytes each. */
    @SuppressWarnings("ArrayRecordComponent") // built once, read once, never compared
    record Run(EmbeddedFont font, byte[] codes) {}
}
