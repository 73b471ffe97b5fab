package cn.changxiao.property.bankstatement.table;

import java.io.Serial;

/** Ends the reading of one row; never leaves this package. */
final class RowRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String column;
    private final String sentence;

    RowRefused(String column, String sentence) {
        super(sentence, null, false, false);
        this.column = column;
        this.sentence = sentence;
    }

    String column() {
        return column;
    }

    String sentence() {
        return sentence;
    }
}
