package cn.changxiao.fund.export;

/** Free text on one line of an export. */
final class PlainText {

    private PlainText() {}

    /** Without line ends, semicolons and colons, which mean something to the programs. */
    static String ofOneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\u3000;:]+", " ").strip();
    }

    /** As a quoted string of beancount. */
    static String quoted(String text) {
        return '"' + ofOneLine(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
