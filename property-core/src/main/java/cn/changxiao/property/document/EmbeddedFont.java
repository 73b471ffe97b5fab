package cn.changxiao.property.document;

import cn.changxiao.property.document.typeface.Typeface;
import cn.changxiao.property.document.typeface.TypefaceSubset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One typeface inside one file: its name on the pages, and at the end its objects with exactly the characters used. */
final class EmbeddedFont {

    private static final int POINTS_AT_ONCE = 100;
    private static final int FULL_WIDTH = 1000;

    private final String name;
    private final TypefaceSubset subset;

    EmbeddedFont(String name, Typeface face) {
        this.name = name;
        this.subset = new TypefaceSubset(face);
    }

    /** As in {@code F1}. */
    String name() {
        return name;
    }

    /** The two-byte code of a code point; 0 when the typeface lacks it. */
    int code(int codePoint) {
        return subset.code(codePoint);
    }

    int advance(int code) {
        return subset.advance(code);
    }

    boolean isUsed() {
        return subset.size() > 1;
    }

    /** Writes the font and returns its entry among the resources of pages. */
    String write(PdfFile file) {
        int number = file.reserve();
        int descendant = file.reserve();
        int descriptor = file.reserve();
        int program = file.reserve();
        int unicode = file.reserve();
        String called = subset.tag() + "+" + subset.face().name();
        file.object(
                number,
                "<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H/DescendantFonts[%d 0 R]/ToUnicode %d 0 R>>"
                        .formatted(called, descendant, unicode));
        file.object(
                descendant,
                ("<</Type/Font/Subtype/CIDFontType2/BaseFont/%s/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
                                + "/Supplement 0>>/CIDToGIDMap/Identity/DW %d/W[%s]/FontDescriptor %d 0 R>>")
                        .formatted(called, FULL_WIDTH, widths(), descriptor));
        file.object(descriptor, descriptor(called, program));
        byte[] font = subset.trueType();
        file.stream(program, "/Length1 " + font.length, font, font.length);
        byte[] map = unicode().getBytes(StandardCharsets.US_ASCII);
        file.stream(unicode, "", map, map.length);
        return "/%s %d 0 R".formatted(name, number);
    }

    private String descriptor(String called, int program) {
        Typeface face = subset.face();
        String box = IntStream.of(face.box()).mapToObj(Integer::toString).collect(Collectors.joining(" "));
        return ("<</Type/FontDescriptor/FontName/%s/Flags 4/FontBBox[%s]/ItalicAngle 0/Ascent %d/Descent %d"
                        + "/CapHeight 733/StemV 80/FontFile2 %d 0 R>>")
                .formatted(called, box, face.ascent(), face.descent(), program);
    }

    /** The widths that are not a full square, by runs of neighbouring codes. */
    private String widths() {
        StringBuilder widths = new StringBuilder();
        boolean isOpen = false;
        for (int code = 1; code < subset.size(); code++) {
            int width = subset.advance(code);
            if (width != FULL_WIDTH) {
                widths.append(isOpen ? " " : code + "[").append(width);
                isOpen = true;
            } else if (isOpen) {
                widths.append(']');
                isOpen = false;
            }
        }
        return widths.append(isOpen ? "]" : "").toString();
    }

    private String unicode() {
        StringBuilder map = new StringBuilder("/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
                + "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
                + "1 begincodespacerange\n<0000><ffff>\nendcodespacerange\n");
        for (int first = 1; first < subset.size(); first += POINTS_AT_ONCE) {
            int end = Math.min(first + POINTS_AT_ONCE, subset.size());
            map.append(end - first).append(" beginbfchar\n");
            for (int code = first; code < end; code++) {
                map.append('<');
                hex(map, (char) code);
                map.append("><");
                for (char unit : Character.toChars(subset.point(code))) {
                    hex(map, unit);
                }
                map.append(">\n");
            }
            map.append("endbfchar\n");
        }
        return map.append("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n")
                .toString();
    }

    private static void hex(StringBuilder text, char unit) {
        for (int shift = 12; shift >= 0; shift -= 4) {
            text.append(Character.forDigit(unit >> shift & 0xf, 16));
        }
    }
}
