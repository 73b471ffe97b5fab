package cn.changxiao.property.document.typeface;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * A TrueType font in memory: which glyph a code point has, how wide it is, and its outline. Only fonts with TrueType
 * outlines ({@code glyf}) are read, of a collection the first. Unchanging, and shared by threads.
 */
public final class Typeface {

    private static final int FIRST_TABLE = 12;
    private static final int TABLE_RECORD = 16;
    private static final int EM = 1000;

    private final String name;
    private final ByteBuffer file;
    private final Map<String, Integer> tables = new HashMap<>();
    private final CharacterMap characters;
    private final int unitsPerEm;
    private final int glyphs;
    private final int fullMetrics;
    private final boolean hasLongOffsets;

    private Typeface(String name, ByteBuffer file) {
        this.name = name;
        this.file = file;
        int start = tag(0).equals("ttcf") ? file.getInt(FIRST_TABLE) : 0;
        for (int i = 0; i < unsigned(start + 4); i++) {
            int entry = start + FIRST_TABLE + i * TABLE_RECORD;
            tables.put(tag(entry), file.getInt(entry + 8));
        }
        this.unitsPerEm = unsigned(table("head") + 18);
        this.hasLongOffsets = unsigned(table("head") + 50) == 1;
        this.glyphs = unsigned(table("maxp") + 4);
        this.fullMetrics = unsigned(table("hhea") + 34);
        this.characters = CharacterMap.read(file, table("cmap"));
        table("glyf");
    }

    /**
     * @param name as it will be called in files, without spaces
     * @throws IllegalArgumentException if these bytes are no font with TrueType outlines
     */
    public static Typeface read(String name, byte[] file) {
        try {
            return new Typeface(name, ByteBuffer.wrap(file));
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("the font " + name + " ends before it should", e);
        }
    }

    public String name() {
        return name;
    }

    /** The glyph of a code point; 0 when the font has none. */
    public int glyph(int codePoint) {
        return characters.glyph(codePoint);
    }

    /** A glyph's advance in thousandths of the text size. */
    public int advance(int glyph) {
        return thousandths(unsigned(metric(glyph)));
    }

    /** The box all glyphs fit in, as left, bottom, right, top in thousandths. */
    public int[] box() {
        int at = table("head") + 36;
        return new int[] {signed(at), signed(at + 2), signed(at + 4), signed(at + 6)};
    }

    public int ascent() {
        return signed(table("hhea") + 4);
    }

    public int descent() {
        return signed(table("hhea") + 6);
    }

    /** The bytes of a table from its start on. */
    byte[] head(String tag, int length) {
        byte[] bytes = new byte[length];
        file.get(table(tag), bytes);
        return bytes;
    }

    int advanceUnits(int glyph) {
        return unsigned(metric(glyph));
    }

    int leftBearingUnits(int glyph) {
        int at = glyph < fullMetrics ? metric(glyph) + 2 : table("hmtx") + fullMetrics * 4 + (glyph - fullMetrics) * 2;
        return file.getShort(at);
    }

    /** The outline as it stands in the file; empty for a space. */
    ByteBuffer outline(int glyph) {
        if (glyph >= glyphs) {
            throw new IllegalArgumentException(name + " has no glyph " + glyph);
        }
        int from = offset(glyph);
        return file.slice(table("glyf") + from, offset(glyph + 1) - from);
    }

    private int metric(int glyph) {
        return table("hmtx") + Math.min(glyph, fullMetrics - 1) * 4;
    }

    private int offset(int glyph) {
        int loca = table("loca");
        return hasLongOffsets ? file.getInt(loca + glyph * 4) : unsigned(loca + glyph * 2) * 2;
    }

    private int table(String tag) {
        Integer offset = tables.get(tag);
        if (offset == null) {
            throw new IllegalArgumentException("the font %s has no table %s".formatted(name, tag));
        }
        return offset;
    }

    private int signed(int at) {
        return thousandths(file.getShort(at));
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(file.getShort(at));
    }

    private int thousandths(int units) {
        return Math.round(units * (float) EM / unitsPerEm);
    }

    private String tag(int at) {
        byte[] bytes = new byte[4];
        file.get(at, bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
