package cn.changxiao.property.mapping;

/** What is to be said of one cell: the column as the file names it, how bad it is, and the sentence with the remedy. */
public record RowMessage(String column, Severity severity, String sentence) {

    /** What is wrong: the sentence before its remedy. */
    public String reason() {
        int remedy = remedyAt();
        return remedy < 0 ? sentence : sentence.substring(0, remedy);
    }

    /** What to do, as the sentence ends with; blank when nothing has to be done. */
    public String remedy() {
        int remedy = remedyAt();
        return remedy < 0 ? "" : sentence.substring(remedy).replaceFirst("^[，。；]", "");
    }

    /** Where the first clause begins that asks for something. */
    private int remedyAt() {
        for (int at = 0; at < sentence.length() - 1; at++) {
            boolean isClause = "，。；".indexOf(sentence.charAt(at)) >= 0;
            if (isClause && sentence.startsWith("请", at + 1)) {
                return at;
            }
        }
        return -1;
    }

    /** How bad it is. */
    public enum Severity {
        /** The row is rejected. */
        CRITICAL("拒收"),
        /** The row is accepted and somebody has to add something. */
        INCOMPLETE("待补充"),
        /** A value was understood as unknown. */
        NOTE("提示");

        private final String label;

        Severity(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
