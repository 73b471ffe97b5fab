package cn.changxiao.property.bankstatement;

import cn.changxiao.property.bankstatement.account.StatementAccountId;
import cn.changxiao.property.bankstatement.format.StatementPeriod;
import java.util.Optional;

/**
 * What comes with an uploaded file.
 *
 * @param fileName only shown; the content decides what the file is
 * @param period the days covered, for files that write days without a year and do not say so themselves
 * @param onDifference what to do when the file's own totals do not agree with its rows
 */
public record StatementUpload(
        StatementAccountId account, String fileName, Optional<StatementPeriod> period, OnDifference onDifference) {

    private static final int LONGEST_NAME = 255;

    public StatementUpload {
        fileName = fileName.substring(Math.max(0, fileName.length() - LONGEST_NAME));
    }

    /** A file that is refused when its totals differ. */
    public static StatementUpload of(StatementAccountId account, String fileName) {
        return new StatementUpload(account, fileName, Optional.empty(), OnDifference.REFUSE);
    }

    /** What to do when the file's own totals do not agree with its rows; they are reported either way. */
    public enum OnDifference {
        REFUSE,
        ACCEPT
    }
}
