package cn.changxiao.property.document.typeface;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Glyphs by code point, read from the formats 4 and 12 of a font's {@code cmap}; pages of 256 code points. */
final class CharacterMap {

    static final int PAGES = (Character.MAX_CODE_POINT + 1) >> 8;

    private final char[] @Nullable [] pages = new char[PAGES][];
    private final ByteBuffer file;

    private CharacterMap(ByteBuffer file) {
        this.file = file;
    }

    static CharacterMap read(ByteBuffer file, int table) {
        CharacterMap map = new CharacterMap(file);
        int subtables = map.unsigned(table + 2);
        for (int i = 0; i < subtables; i++) {
            int subtable = table + file.getInt(table + 4 + i * 8 + 4);
            int format = map.unsigned(subtable);
            if (format == 4) {
                map.readSegments(subtable);
            } else if (format == 12) {
                map.readGroups(subtable);
            }
        }
        return map;
    }

    int glyph(int codePoint) {
        char[] page = pages[codePoint >>> 8];
        return page == null ? 0 : page[codePoint & 0xff];
    }

    private void readSegments(int table) {
        int doubled = unsigned(table + 6);
        int ends = table + 14;
        int starts = ends + doubled + 2;
        for (int at = 0; at < doubled; at += 2) {
            int end = unsigned(ends + at);
            int start = unsigned(starts + at);
            int delta = unsigned(starts + doubled + at);
            int offsetAt = starts + 2 * doubled + at;
            int offset = unsigned(offsetAt);
            for (int point = start; point <= end && point != 0xffff; point++) {
                int glyph = offset == 0 ? point : unsigned(offsetAt + offset + 2 * (point - start));
                put(point, glyph == 0 ? 0 : glyph + delta & 0xffff);
            }
        }
    }

    private void readGroups(int table) {
        int groups = file.getInt(table + 12);
        for (int i = 0; i < groups; i++) {
            int group = table + 16 + i * 12;
            int start = file.getInt(group);
            int end = file.getInt(group + 4);
            int glyph = file.getInt(group + 8);
            for (int point = start; point <= end; point++) {
                put(point, glyph + point - start);
            }
        }
    }

    private void put(int codePoint, int glyph) {
        if (glyph != 0) {
            char[] page = pages[codePoint >>> 8];
            if (page == null) {
                page = new char[256];
                pages[codePoint >>> 8] = page;
            }
            page[codePoint & 0xff] = (char) glyph;
        }
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(file.getShort(at));
    }
}
