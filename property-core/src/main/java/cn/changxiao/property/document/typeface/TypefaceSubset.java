package cn.changxiao.property.document.typeface;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The characters one document uses of a typeface, numbered 1, 2, … in the order they are first met, so that text can be
 * written before it is known what else will come. The number is a code point's, not a glyph's: where a font draws two
 * code points alike, text copied from the paper still has each. One thread only.
 */
public final class TypefaceSubset {

    private static final int FIRST_ROOM = 256;

    private final Typeface face;
    private final char[] @Nullable [] codes = new char[CharacterMap.PAGES][];
    private int[] points = new int[FIRST_ROOM];
    private int[] advances = new int[FIRST_ROOM];
    private int size = 1;

    public TypefaceSubset(Typeface face) {
        this.face = face;
        this.advances[0] = face.advance(0);
    }

    public Typeface face() {
        return face;
    }

    /** The number of a code point from now on; 0 when the typeface has no glyph for it. */
    public int code(int codePoint) {
        char[] page = codes[codePoint >>> 8];
        if (page != null && page[codePoint & 0xff] != 0) {
            return page[codePoint & 0xff];
        }
        return face.glyph(codePoint) == 0 ? 0 : assign(codePoint);
    }

    /** How many numbers there are, 0 included, which stands for no character. */
    public int size() {
        return size;
    }

    /** The code point of a number. */
    public int point(int code) {
        return points[code];
    }

    /** The width of a number's glyph in thousandths of the text size. */
    public int advance(int code) {
        return advances[code];
    }

    /** A font file with the numbers as its glyphs; it has outlines and widths and no map of characters. */
    public byte[] trueType() {
        int[] glyphs = new int[size];
        for (int code = 1; code < size; code++) {
            glyphs[code] = glyph(code);
        }
        return new SubsetFile(face, glyphs).bytes();
    }

    /** Six capital letters that name this choice of characters, as PDF wants them before a subset's name. */
    public String tag() {
        int hash = Arrays.hashCode(Arrays.copyOf(points, size));
        StringBuilder tag = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            tag.append((char) ('A' + Integer.remainderUnsigned(hash, 26)));
            hash = Integer.divideUnsigned(hash, 26);
        }
        return tag.toString();
    }

    private int glyph(int code) {
        return code == 0 ? 0 : face.glyph(points[code]);
    }

    private int assign(int codePoint) {
        if (size > Character.MAX_VALUE) {
            throw new IllegalStateException("one document uses more than 65,535 characters of " + face.name());
        }
        if (size == points.length) {
            points = Arrays.copyOf(points, 2 * size);
            advances = Arrays.copyOf(advances, 2 * size);
        }
        char[] page = codes[codePoint >>> 8];
        if (page == null) {
            page = new char[256];
            codes[codePoint >>> 8] = page;
        }
        points[size] = codePoint;
        advances[size] = face.advance(face.glyph(codePoint));
        page[codePoint & 0xff] = (char) size;
        return size++;
    }
}
