package cn.changxiao.property.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.property.ContentHash;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PdfPagesTest {

    private static final PdfFonts FONTS = PdfFonts.builtIn();

    @Test
    void keepsRareNameCharactersAsText() throws IOException {
        String text = textOf(document(PdfSeal.original(ContentHash.of("x"), ""), 1), 1);

        assertThat(text).contains("赵䶮").contains("钱㛃").contains("孙𬭎").contains("李𠅤");
    }

    @Test
    void printsTheNumberOfACharacterThatNoFontHas() throws IOException {
        assertThat(FONTS.missing("王\uD86D\uDF40\uD86D\uDF40五")).isEqualTo("\uD86D\uDF40");
        assertThat(FONTS.printable("王\uD86D\uDF40五")).isEqualTo("王〔U+2B740〕五");
        assertThat(FONTS.missing("䶮㛃𬭎𠅤 ABC，。￥")).isEmpty();
    }

    @Test
    void countsPagesAndRepeatsTableHeads() throws IOException {
        byte[] file = document(PdfSeal.original(ContentHash.of("x"), ""), 120);

        int pages = pagesOf(file);

        assertThat(pages).isGreaterThan(2);
        assertThat(textOf(file, pages)).contains("第 %d 页 / 共".formatted(pages)).contains("%d 页".formatted(pages));
        assertThat(textOf(file, 2)).contains("设施");
    }

    @Test
    void keepsAHeadOfTwoLinesTogetherOnEachPage() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PdfPages pages = PdfPages.a4(FONTS, PdfSeal.original(ContentHash.of("x"), ""), out)) {
            pages.table(
                    List.of(PdfColumn.number("甲乙", 1), PdfColumn.text("设施", 24)),
                    Collections.nCopies(120, List.of("1", "二次供水泵")));
        }

        byte[] file = out.toByteArray();

        assertThat(pagesOf(file)).isLessThan(6);
        for (int page = 1; page <= pagesOf(file); page++) {
            assertThat(textOf(file, page)).as("page %d", page).contains("甲", "乙", "二次供水泵");
        }
    }

    @Test
    void marksADuplicateOnEachPageAndAnOriginalOnNone() throws IOException {
        PdfSeal original = PdfSeal.original(ContentHash.of("x"), "");

        assertThat(textOf(document(original, 1), 1)).doesNotContain("补打件").contains(original.shownHash());
        assertThat(textOf(document(original.duplicate(2), 1), 1)).contains("补打件 第 2 次");
    }

    private static byte[] document(PdfSeal seal, int rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PdfPages pages = PdfPages.a4(FONTS, seal, out)) {
            pages.title("设施移交证书", "编号 YJ-2026-0001");
            pages.facts(List.of(new Fact("移交人", "赵䶮、钱㛃"), new Fact("接收人", "孙𬭎、李𠅤")));
            pages.heading("设施清单");
            pages.table(
                    List.of(PdfColumn.text("设施", 3), PdfColumn.number("数量", 1)),
                    Collections.nCopies(rows, List.of("二次供水泵", "12.50")));
            pages.paragraph("以上设施已现场核对，移交日起由接收单位负责运行维护。");
            pages.qr(QrCode.of("https://example.cn/v/YJ-2026-0001"), "扫码核验");
        }
        byte[] file = out.toByteArray();
        Files.write(Path.of("target", "pages-%d-%d.pdf".formatted(rows, seal.printing())), file);
        return file;
    }

    private static int pagesOf(byte[] file) throws IOException {
        try (PdfReader reader = new PdfReader(file)) {
            return reader.getNumberOfPages();
        }
    }

    private static String textOf(byte[] file, int page) throws IOException {
        try (PdfReader reader = new PdfReader(file)) {
            return new PdfTextExtractor(reader).getTextFromPage(page);
        }
    }
}
