package cn.changxiao.property.document.typeface;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a font file of chosen glyphs in the order given; the parts of composite glyphs follow behind. Instructions are
 * left out: paper and today's screens need no hinting, and the three tables they stand on stay away with them.
 */
final class SubsetFile {

    private static final List<String> TAGS = List.of("glyf", "head", "hhea", "hmtx", "loca", "maxp");
    private static final int HEADER = 12;
    private static final int RECORD = 16;
    private static final int OUTLINE_HEADER = 10;
    private static final int WORDS = 0x0001;
    private static final int SCALE = 0x0008;
    private static final int MORE = 0x0020;
    private static final int TWO_SCALES = 0x0040;
    private static final int MATRIX = 0x0080;
    private static final int INSTRUCTIONS = 0x0100;

    private final Typeface face;
    private final List<Integer> glyphs = new ArrayList<>();
    private final Map<Integer, Integer> parts = new HashMap<>();

    SubsetFile(Typeface face, int[] glyphs) {
        this.face = face;
        for (int glyph : glyphs) {
            this.glyphs.add(glyph);
        }
    }

    byte[] bytes() {
        List<byte[]> outlines = new ArrayList<>();
        for (int i = 0; i < glyphs.size(); i++) { // grows while composite glyphs name their parts
            outlines.add(outline(face.outline(glyphs.get(i))));
        }
        int count = glyphs.size();
        int length =
                outlines.stream().mapToInt(outline -> padded(outline.length)).sum();
        ByteBuffer glyf = ByteBuffer.allocate(length);
        ByteBuffer loca = ByteBuffer.allocate((count + 1) * 4).putInt(0);
        for (byte[] outline : outlines) {
            glyf.put(outline).position(padded(glyf.position()));
            loca.putInt(glyf.position());
        }
        return file(List.of(glyf.array(), header(), count("hhea", 36, 34), metrics(), loca.array(), maximums()));
    }

    private byte[] outline(ByteBuffer original) {
        if (original.limit() == 0) {
            return new byte[0];
        }
        int contours = original.getShort(0);
        return contours < 0 ? composite(original) : simple(original, contours);
    }

    private static byte[] simple(ByteBuffer original, int contours) {
        int at = OUTLINE_HEADER + 2 * contours;
        int rest = at + 2 + Short.toUnsignedInt(original.getShort(at));
        byte[] outline = new byte[at + 2 + original.limit() - rest];
        original.get(0, outline, 0, at);
        original.get(rest, outline, at + 2, original.limit() - rest);
        return outline;
    }

    private byte[] composite(ByteBuffer original) {
        byte[] outline = new byte[original.limit()];
        original.get(0, outline);
        ByteBuffer copy = ByteBuffer.wrap(outline);
        int at = OUTLINE_HEADER;
        int flags = MORE;
        while ((flags & MORE) != 0) {
            flags = copy.getShort(at);
            copy.putShort(at, (short) (flags & ~INSTRUCTIONS));
            int part = Short.toUnsignedInt(copy.getShort(at + 2));
            copy.putShort(
                    at + 2, (short) parts.computeIfAbsent(part, this::append).intValue());
            at += 4 + ((flags & WORDS) != 0 ? 4 : 2) + scaleBytes(flags);
        }
        return Arrays.copyOf(outline, at);
    }

    private int append(int glyph) {
        glyphs.add(glyph);
        return glyphs.size() - 1;
    }

    private static int scaleBytes(int flags) {
        if ((flags & MATRIX) != 0) {
            return 8;
        }
        if ((flags & TWO_SCALES) != 0) {
            return 4;
        }
        return (flags & SCALE) != 0 ? 2 : 0;
    }

    private byte[] header() {
        byte[] head = face.head("head", 54);
        ByteBuffer.wrap(head).putInt(8, 0).putShort(50, (short) 1);
        return head;
    }

    private byte[] maximums() {
        byte[] maxp = count("maxp", 32, 4);
        ByteBuffer.wrap(maxp).putShort(26, (short) 0);
        return maxp;
    }

    private byte[] count(String tag, int length, int at) {
        byte[] table = face.head(tag, length);
        ByteBuffer.wrap(table).putShort(at, (short) glyphs.size());
        return table;
    }

    private byte[] metrics() {
        ByteBuffer hmtx = ByteBuffer.allocate(glyphs.size() * 4);
        for (int glyph : glyphs) {
            hmtx.putShort((short) face.advanceUnits(glyph)).putShort((short) face.leftBearingUnits(glyph));
        }
        return hmtx.array();
    }

    private static byte[] file(List<byte[]> tables) {
        int start = HEADER + tables.size() * RECORD;
        int length =
                start + tables.stream().mapToInt(table -> padded(table.length)).sum();
        ByteBuffer file = ByteBuffer.allocate(length);
        file.putInt(0x00010000)
                .putShort((short) tables.size())
                .putShort((short) 64)
                .putShort((short) 2);
        file.putShort((short) (tables.size() * RECORD - 64));
        int at = start;
        for (int i = 0; i < tables.size(); i++) {
            byte[] table = tables.get(i);
            file.put(TAGS.get(i).getBytes(StandardCharsets.ISO_8859_1));
            file.putInt(checksum(table)).putInt(at).putInt(table.length);
            file.put(at, table);
            at += padded(table.length);
        }
        return file.array();
    }

    private static int checksum(byte[] table) {
        int sum = 0;
        for (int i = 0; i < table.length; i++) {
            sum += (table[i] & 0xff) << (24 - 8 * (i & 3));
        }
        return sum;
    }

    private static int padded(int length) {
        return length + 3 & ~3;
    }
}
