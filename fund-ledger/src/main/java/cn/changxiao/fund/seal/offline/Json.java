package cn.changxiao.fund.seal.offline;

import java.util.List;
import java.util.Map;

/** Writes documents in exactly one way, so that any other text of the same document is no document. */
final class Json {

    private static final int FIRST_PRINTABLE = 0x20;

    private final StringBuilder text = new StringBuilder();

    private Json() {}

    /** Objects are maps, arrays lists, everything else text or a whole number. */
    static String write(Map<String, ?> document) {
        Json json = new Json();
        json.value(document, 0);
        return json.text.append('\n').toString();
    }

    static JsonObject read(String text) {
        return new JsonReader(text).document();
    }

    private void value(Object value, int depth) {
        if (value instanceof Map<?, ?> map) {
            String separator = "{";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                line(separator, depth + 1);
                quoted(String.valueOf(entry.getKey()));
                text.append(": ");
                value(entry.getValue(), depth + 1);
                separator = ",";
            }
            line("", depth);
            text.append('}');
        } else if (value instanceof List<?> list) {
            array(list, depth);
        } else if (value instanceof Number) {
            text.append(value);
        } else {
            quoted(value.toString());
        }
    }

    private void array(List<?> list, int depth) {
        if (list.isEmpty()) {
            text.append("[]");
            return;
        }
        String separator = "[";
        for (Object each : list) {
            line(separator, depth + 1);
            value(each, depth + 1);
            separator = ",";
        }
        line("", depth);
        text.append(']');
    }

    private void line(String end, int depth) {
        text.append(end).append('\n').append("  ".repeat(depth));
    }

    private void quoted(String content) {
        text.append('"');
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c == '\n') {
                text.append("\\n");
            } else if (c < FIRST_PRINTABLE) {
                text.append("\\u%04x".formatted((int) c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}
