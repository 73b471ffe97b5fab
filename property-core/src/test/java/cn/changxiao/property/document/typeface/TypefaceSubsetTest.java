package cn.changxiao.property.document.typeface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TypefaceSubsetTest {

    private static final Typeface NOTO = noto();

    @Test
    void numbersCharactersInTheOrderTheyAreMet() {
        TypefaceSubset subset = new TypefaceSubset(NOTO);

        assertThat("赵䶮赵𬭎".codePoints().map(subset::code)).containsExactly(1, 2, 1, 3);
        assertThat(subset.point(3)).isEqualTo("𬭎".codePointAt(0));
        assertThat(subset.code(0x2B740)).isZero();
        assertThat(subset.size()).isEqualTo(4);
        assertThat(subset.advance(1)).isEqualTo(1000);
    }

    @Test
    void givesTwoCharactersThatLookAlikeTheirOwnNumbers() {
        TypefaceSubset subset = new TypefaceSubset(NOTO);
        int radical = 0x2F00; // ⼀, drawn with the glyph of 一

        assertThat(NOTO.glyph(radical)).isEqualTo(NOTO.glyph('一'));
        assertThat(subset.code('一')).isNotEqualTo(subset.code(radical));
    }

    @Test
    void writesEveryOutlineWithItsWidthAndNothingElse() {
        TypefaceSubset subset = new TypefaceSubset(NOTO);
        "1幢 赵䶮㛃𠅤𬭎，é½".codePoints().forEach(subset::code);

        byte[] bytes = subset.trueType();
        ByteBuffer file = ByteBuffer.wrap(bytes);
        Map<String, Integer> tables = tables(file);

        assertThat(tables.keySet()).containsExactlyInAnyOrder("glyf", "head", "hhea", "hmtx", "loca", "maxp");
        int glyphs = file.getShort(at(tables, "maxp") + 4);
        assertThat(glyphs).isGreaterThanOrEqualTo(subset.size());
        assertThat(bytes).hasSizeLessThan(6_000);
        for (int code = 0; code < subset.size(); code++) {
            int loca = at(tables, "loca") + 4 * code;
            int start = file.getInt(loca);
            int end = file.getInt(loca + 4);
            ByteBuffer original = NOTO.outline(code == 0 ? 0 : NOTO.glyph(subset.point(code)));
            assertThat(end > start).isEqualTo(original.limit() > 0);
            if (end > start) {
                assertThat(file.slice(at(tables, "glyf") + start, 10)).isEqualTo(original.slice(0, 10));
            }
            assertThat((int) file.getShort(at(tables, "hmtx") + 4 * code)).isEqualTo(subset.advance(code));
        }
    }

    @Test
    void refusesWhatIsNoFont() {
        assertThatThrownBy(() -> Typeface.read("x", new byte[3])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Typeface.read("x", new byte[64]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no table");
    }

    private static Map<String, Integer> tables(ByteBuffer file) {
        Map<String, Integer> tables = new HashMap<>();
        for (int i = 0; i < file.getShort(4); i++) {
            byte[] tag = new byte[4];
            file.get(12 + 16 * i, tag);
            tables.put(new String(tag, StandardCharsets.US_ASCII), file.getInt(12 + 16 * i + 8));
        }
        return tables;
    }

    private static int at(Map<String, Integer> tables, String tag) {
        return Objects.requireNonNull(tables.get(tag));
    }

    private static Typeface noto() {
        String resource = "fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";
        try (InputStream stream = TypefaceSubsetTest.class.getClassLoader().getResourceAsStream(resource)) {
            return Typeface.read("NotoSansSC", Objects.requireNonNull(stream).readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
