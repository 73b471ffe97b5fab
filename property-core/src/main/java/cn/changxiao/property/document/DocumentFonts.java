package cn.changxiao.property.document;

import cn.changxiao.property.document.typeface.Typeface;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The fonts of one document under way: turns text into their codes and remembers which characters that took. */
final class DocumentFonts {

    /** Labels return on every page; names and addresses do not and must not fill the memory. */
    private static final int TEXTS_KEPT = 1_000;

    private final List<EmbeddedFont> all = new ArrayList<>();
    private final Map<PdfWeight, List<EmbeddedFont>> chains = new EnumMap<>(PdfWeight.class);
    private final Map<PdfWeight, Map<String, PdfText>> known = new EnumMap<>(PdfWeight.class);

    DocumentFonts(PdfFonts fonts) {
        Map<Typeface, EmbeddedFont> embedded = new HashMap<>();
        for (PdfWeight weight : PdfWeight.values()) {
            List<EmbeddedFont> chain = new ArrayList<>();
            for (Typeface face : fonts.chain(weight)) {
                chain.add(embedded.computeIfAbsent(face, this::embed));
            }
            chains.put(weight, chain);
            known.put(weight, new HashMap<>());
        }
    }

    private EmbeddedFont embed(Typeface face) {
        EmbeddedFont font = new EmbeddedFont("F" + (all.size() + 1), face);
        all.add(font);
        return font;
    }

    PdfText text(PdfWeight weight, String text) {
        Map<String, PdfText> texts = Objects.requireNonNull(known.get(weight));
        PdfText result = texts.get(text);
        if (result == null) {
            result = new Encoder(chain(weight)).encode(text);
            if (texts.size() < TEXTS_KEPT) {
                texts.put(text, result);
            }
        }
        return result;
    }

    /** Writes the fonts that were used and returns the entry of the pages' resources that names them. */
    String write(PdfFile file) {
        StringBuilder entries = new StringBuilder();
        for (EmbeddedFont font : all) {
            if (font.isUsed()) {
                entries.append(font.write(file));
            }
        }
        return "/Font<<%s>>".formatted(entries);
    }

    private List<EmbeddedFont> chain(PdfWeight weight) {
        return Objects.requireNonNull(chains.get(weight));
    }

    private static final class Encoder {

        private final List<EmbeddedFont> chain;
        private final List<PdfText.Run> runs = new ArrayList<>();
        private final ByteArrayOutputStream codes = new ByteArrayOutputStream();
        private final StringBuilder missing = new StringBuilder();
        private @Nullable EmbeddedFont current;
        private int width;

        Encoder(List<EmbeddedFont> chain) {
            this.chain = chain;
        }

        PdfText encode(String text) {
            int at = 0;
            while (at < text.length()) {
                int point = text.codePointAt(at);
                addOrStandIn(point);
                at += Character.charCount(point);
            }
            endRun();
            return new PdfText(List.copyOf(runs), width, missing.toString());
        }

        private void addOrStandIn(int point) {
            int shown = Character.isISOControl(point) ? ' ' : point;
            if (!add(shown)) {
                missing.appendCodePoint(shown);
                PdfFonts.standIn(shown).codePoints().forEach(this::add);
            }
        }

        private boolean add(int point) {
            for (EmbeddedFont font : chain) {
                int code = font.code(point);
                if (code != 0) {
                    if (font != current) {
                        endRun();
                        current = font;
                    }
                    codes.write(code >> 8);
                    codes.write(code);
                    width += font.advance(code);
                    return true;
                }
            }
            return false;
        }

        private void endRun() {
            if (current != null && codes.size() > 0) {
                runs.add(new PdfText.Run(current, codes.toByteArray()));
                codes.reset();
            }
        }
    }
}
