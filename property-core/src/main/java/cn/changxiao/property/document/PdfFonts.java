package cn.changxiao.property.document;

import cn.changxiao.property.document.typeface.Typeface;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The typeface of all paper: Noto Sans SC, loaded once at first use, then the TrueType fonts named in
 * {@code changxiao.document.fonts} for rarer characters. A character that none of them has is printed as its number,
 * 〔U+2B740〕, and named by {@link #missing}; a name never loses a character silently.
 */
@Singleton
public class PdfFonts {

    private static final String FOLDER = "fonts/ttf/NotoSansSC/";
    private static final String REGULAR = "NotoSansSC-Regular";
    private static final String BOLD = "NotoSansSC-Bold";

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

    /** The characters of the text that no font has, each once, in order; empty when all can be printed. */
    public String missing(String text) {
        StringBuilder missing = new StringBuilder();
        text.codePoints()
                .filter(point -> !Character.isISOControl(point) && !hasGlyph(point))
                .distinct()
                .forEach(missing::appendCodePoint);
        return missing.toString();
    }

    /** The text with every character that no font has replaced by its visible number. */
    public String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints()
                .forEach(point -> printable.append(
                        Character.isISOControl(point) || hasGlyph(point) ? Character.toString(point) : standIn(point)));
        return printable.toString();
    }

    /** What is printed in the place of a character that no font has. */
    static String standIn(int codePoint) {
        return "〔U+%X〕".formatted(codePoint);
    }

    /** The typefaces to look a character of this weight up in, one after the other. */
    List<Typeface> chain(PdfWeight weight) {
        Faces all = faces();
        return weight == PdfWeight.BOLD ? all.bold() : all.regular();
    }

    private boolean hasGlyph(int point) {
        return chain(PdfWeight.REGULAR).stream().anyMatch(face -> face.glyph(point) != 0);
    }

    private synchronized Faces faces() {
        Faces known = faces;
        if (known == null) {
            List<Typeface> fallbacks =
                    fallbackFiles.stream().map(PdfFonts::open).toList();
            known = new Faces(chain(builtIn(REGULAR), fallbacks), chain(builtIn(BOLD), fallbacks));
            faces = known;
        }
        return known;
    }

    private static List<Typeface> chain(Typeface main, List<Typeface> fallbacks) {
        List<Typeface> chain = new ArrayList<>(List.of(main));
        chain.addAll(fallbacks);
        return List.copyOf(chain);
    }

    private static Typeface builtIn(String name) {
        String resource = FOLDER + name + ".ttf";
        try (InputStream stream = PdfFonts.class.getClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the font is not on the class path: " + resource);
            }
            return Typeface.read(name, stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the font cannot be read: " + resource, e);
        }
    }

    private static Typeface open(Path file) {
        try {
            String name = String.valueOf(file.getFileName()).replaceAll("[^A-Za-z0-9-]", "");
            return Typeface.read(name, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the font in changxiao.document.fonts cannot be read: " + file, e);
        }
    }

    private record Faces(List<Typeface> regular, List<Typeface> bold) {}
}
