package cn.changxiao.property.document;

import com.lowagie.text.Chunk;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The typeface of all paper: Noto Sans SC, loaded once at first use and embedded as a subset, then the fonts named in
 * {@code changxiao.document.fonts} for rarer characters. A character that none of them has is printed as its number,
 * 〔U+2B740〕, and named by {@link #missing}; a name never loses a character silently.
 */
@Singleton
public class PdfFonts {

    private static final String REGULAR = "fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";
    private static final String BOLD = "fonts/ttf/NotoSansSC/NotoSansSC-Bold.ttf";

    private final List<Path> fallbackFiles;
    private @Nullable Faces faces;

    PdfFonts(@Property(name = "changxiao.document.fonts", defaultValue = "") List<String> fallbackFiles) {
        this.fallbackFiles = fallbackFiles.stream()
                .filter(file -> !file.isBlank())
                .map(file -> Path.of(file))
                .toList();
    }

    /** The typeface alone, for programs that run without a bean context. */
    public static PdfFonts builtIn() {
        return new PdfFonts(List.of());
    }

    /** The main font of a weight, for text laid out by hand; such text must have passed {@link #printable}. */
    public BaseFont font(PdfWeight weight) {
        return faces().of(weight);
    }

    /** The characters of the text that no font has, each once, in order; empty when all can be printed. */
    public String missing(String text) {
        StringBuilder missing = new StringBuilder();
        text.codePoints()
                .filter(point -> !Character.isISOControl(point) && fontFor(point, PdfWeight.REGULAR) == null)
                .distinct()
                .forEach(missing::appendCodePoint);
        return missing.toString();
    }

    /** The text with every character that no font has replaced by its visible number. */
    public String printable(String text) {
        if (missing(text).isEmpty()) {
            return text;
        }
        StringBuilder printable = new StringBuilder();
        text.codePoints()
                .forEach(point -> printable.append(
                        Character.isISOControl(point) || fontFor(point, PdfWeight.REGULAR) != null
                                ? Character.toString(point)
                                : "〔U+%X〕".formatted(point)));
        return printable.toString();
    }

    /** The text as a phrase whose every character stands in a font that has it. */
    public Phrase phrase(String text, PdfStyle style) {
        Phrase phrase = new Phrase();
        phrase.setLeading(style.sizePoints() * 1.45f);
        String printable = printable(text);
        int start = 0;
        while (start < printable.length()) {
            BaseFont font = fontOf(printable.codePointAt(start), style.weight());
            int end = start;
            while (end < printable.length() && fontOf(printable.codePointAt(end), style.weight()) == font) {
                end += Character.charCount(printable.codePointAt(end));
            }
            phrase.add(new Chunk(
                    printable.substring(start, end), new Font(font, style.sizePoints(), Font.NORMAL, style.colour())));
            start = end;
        }
        return phrase;
    }

    private BaseFont fontOf(int point, PdfWeight weight) {
        BaseFont font = fontFor(point, weight);
        return font == null ? font(weight) : font;
    }

    private @Nullable BaseFont fontFor(int point, PdfWeight weight) {
        Faces all = faces();
        if (all.of(weight).charExists(point)) {
            return all.of(weight);
        }
        for (BaseFont fallback : all.fallbacks()) {
            if (fallback.charExists(point)) {
                return fallback;
            }
        }
        return null;
    }

    private synchronized Faces faces() {
        Faces known = faces;
        if (known == null) {
            List<BaseFont> fallbacks = new ArrayList<>();
            for (Path file : fallbackFiles) {
                fallbacks.add(open(file));
            }
            known = new Faces(builtIn(REGULAR), builtIn(BOLD), List.copyOf(fallbacks));
            faces = known;
        }
        return known;
    }

    private static BaseFont builtIn(String resource) {
        try (InputStream stream = PdfFonts.class.getClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the font is not on the class path: " + resource);
            }
            return BaseFont.createFont(
                    resource, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, stream.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException("the font cannot be read: " + resource, e);
        }
    }

    private static BaseFont open(Path file) {
        try {
            return BaseFont.createFont(file.toString(), BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
        } catch (IOException e) {
            throw new UncheckedIOException("the font in changxiao.document.fonts cannot be read: " + file, e);
        }
    }

    private record Faces(BaseFont regular, BaseFont bold, List<BaseFont> fallbacks) {

        BaseFont of(PdfWeight weight) {
            return weight == PdfWeight.BOLD ? bold : regular;
        }
    }
}
