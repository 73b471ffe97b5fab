package cn.changxiao.property.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Breaks text into lines as Chinese is set: between any two characters, but not inside a word or a number of Latin
 * letters, not before a closing mark and not after an opening one.
 */
record Lines(ToDoubleFunction<String> widths) {

    private static final String NOT_FIRST = "，。、；：！？）》」』】〕”’％…·,.;:!?)]}%";
    private static final String NOT_LAST = "（《「『【〔“‘([{￥¥";

    List<String> of(String text, float width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            breakUp(paragraph, width, lines);
        }
        return lines;
    }

    private void breakUp(String paragraph, float width, List<String> lines) {
        String rest = paragraph;
        while (!rest.isEmpty() && widths.applyAsDouble(rest) > width) {
            int cut = fitting(rest, width);
            lines.add(rest.substring(0, cut).stripTrailing());
            rest = rest.substring(cut).stripLeading();
        }
        if (!rest.isEmpty() || paragraph.isEmpty()) {
            lines.add(rest);
        }
    }

    /** How much of the text stands on the first line; at least one character, however narrow the line is. */
    private int fitting(String text, float width) {
        int fits = 0;
        double used = 0;
        while (fits < text.length()) {
            int next = fits + Character.charCount(text.codePointAt(fits));
            used += widths.applyAsDouble(text.substring(fits, next));
            if (used > width) {
                break;
            }
            fits = next;
        }
        for (int cut = fits; cut > 0; cut--) {
            if (mayBreak(text, cut)) {
                return cut;
            }
        }
        return Math.max(fits, Character.charCount(text.codePointAt(0)));
    }

    private static boolean mayBreak(String text, int at) {
        if (at == text.length()) {
            return true;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        return !Character.isLowSurrogate(after)
                && !(isLatin(before) && isLatin(after))
                && NOT_FIRST.indexOf(after) < 0
                && NOT_LAST.indexOf(before) < 0;
    }

    private static boolean isLatin(char character) {
        return character > ' ' && character < 0x2000;
    }
}
