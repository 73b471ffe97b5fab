package cn.changxiao.property.document;

import java.util.Arrays;

/** The operators of one page as bytes; numbers keep two decimals, which is finer than any printer. */
final class Ink {

    private static final int FIRST_ROOM = 8 * 1024;

    private byte[] bytes = new byte[FIRST_ROOM];
    private int length;

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    /** Numbers and then an operator, each followed by a space or a new line. */
    void operator(String operator, float... numbers) {
        for (float number : numbers) {
            number(number);
        }
        ascii(operator);
        put('\n');
    }

    /** Small whole numbers, the fastest. */
    void whole(int number) {
        if (number >= 10) {
            digits(number / 10);
        }
        put((char) ('0' + number % 10));
        put(' ');
    }

    void number(float number) {
        long hundredths = Math.round(number * 100d);
        if (hundredths < 0) {
            put('-');
            hundredths = -hundredths;
        }
        digits(hundredths / 100);
        int rest = (int) (hundredths % 100);
        if (rest > 0) {
            put('.');
            put((char) ('0' + rest / 10));
            if (rest % 10 > 0) {
                put((char) ('0' + rest % 10));
            }
        }
        put(' ');
    }

    void ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            put(text.charAt(i));
        }
    }

    /** A string in brackets; what would end it or be read as an end of line is escaped. */
    void string(byte[] codes) {
        put('(');
        for (byte code : codes) {
            switch (code) {
                case '(', ')', '\\' -> {
                    put('\\');
                    put((char) code);
                }
                case '\r' -> ascii("\\r");
                default -> put((char) (code & 0xff));
            }
        }
        put(')');
    }

    private void digits(long number) {
        if (number >= 10) {
            digits(number / 10);
        }
        put((char) ('0' + number % 10));
    }

    private void put(char character) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * length);
        }
        bytes[length++] = (byte) character;
    }
}
