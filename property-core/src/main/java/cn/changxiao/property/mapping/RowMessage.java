package cn.changxiao.property.mapping;

/** What is to be said of one cell: the column as the file names it, how bad it is, and the sentence with the remedy. */
public record RowMessage(String column, Severity severity, String sentence) {

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
