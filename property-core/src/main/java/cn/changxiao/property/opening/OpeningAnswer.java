package cn.changxiao.property.opening;

/** What would become of an opening balance; the sentence says what is registered, or why it is refused. */
public record OpeningAnswer(Kind kind, String sentence) {

    public static final OpeningAnswer NEW = new OpeningAnswer(Kind.NEW, "");
    public static final OpeningAnswer SAME = new OpeningAnswer(Kind.SAME, "");

    /** Another balance is registered, and stays. */
    public static OpeningAnswer conflict(String registered) {
        return new OpeningAnswer(Kind.CONFLICT, registered);
    }

    /** The balance cannot be recorded; the sentence says what would make it right. */
    public static OpeningAnswer refused(String sentence) {
        return new OpeningAnswer(Kind.REFUSED, sentence);
    }

    /** The four answers. */
    public enum Kind {
        NEW,
        SAME,
        CONFLICT,
        REFUSED
    }
}
