package cn.changxiao.fund.seal.offline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads as much of JSON as documents use: objects, arrays, texts and whole numbers; anything else is no document. */
final class JsonReader {

    private static final int DEEPEST = 12;
    private static final int HEX_DIGITS = 4;

    private final String text;
    private int at;

    JsonReader(String text) {
        this.text = text;
    }

    JsonObject document() {
        Object value = value(0);
        skipBlanks();
        if (at != text.length() || !(value instanceof JsonObject document)) {
            throw unreadable();
        }
        return document;
    }

    private Object value(int depth) {
        if (depth > DEEPEST) {
            throw unreadable();
        }
        skipBlanks();
        char c = peek();
        if (c == '{') {
            return object(depth);
        }
        if (c == '[') {
            return array(depth);
        }
        return c == '"' ? string() : number();
    }

    private JsonObject object(int depth) {
        Map<String, Object> values = new LinkedHashMap<>();
        take('{');
        skipBlanks();
        while (peek() != '}') {
            skipBlanks();
            String name = string();
            skipBlanks();
            take(':');
            if (values.put(name, value(depth + 1)) != null) {
                throw unreadable();
            }
            separated('}');
        }
        take('}');
        return new JsonObject(values);
    }

    private List<Object> array(int depth) {
        List<Object> values = new ArrayList<>();
        take('[');
        skipBlanks();
        while (peek() != ']') {
            values.add(value(depth + 1));
            separated(']');
        }
        take(']');
        return values;
    }

    private void separated(char end) {
        skipBlanks();
        if (peek() != end) {
            take(',');
        }
    }

    private String string() {
        take('"');
        StringBuilder result = new StringBuilder();
        while (peek() != '"') {
            char c = text.charAt(at++);
            result.append(c == '\\' ? escaped() : c);
        }
        take('"');
        return result.toString();
    }

    private char escaped() {
        char c = peek();
        at++;
        if (c == 'n') {
            return '\n';
        }
        if (c != 'u') {
            return c;
        }
        if (at + HEX_DIGITS > text.length()) {
            throw unreadable();
        }
        at += HEX_DIGITS;
        return (char) Integer.parseInt(text.substring(at - HEX_DIGITS, at), 16);
    }

    private Long number() {
        int start = at;
        while (at < text.length() && "-0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return Long.valueOf(text.substring(start, at));
    }

    private char peek() {
        if (at >= text.length()) {
            throw unreadable();
        }
        return text.charAt(at);
    }

    private void take(char expected) {
        if (peek() != expected) {
            throw unreadable();
        }
        at++;
    }

    private void skipBlanks() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\n')) {
            at++;
        }
    }

    private IllegalArgumentException unreadable() {
        return new IllegalArgumentException("not a document, at character " + at);
    }
}
