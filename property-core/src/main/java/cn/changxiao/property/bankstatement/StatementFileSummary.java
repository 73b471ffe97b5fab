package cn.changxiao.property.bankstatement;

import cn.changxiao.property.bankstatement.account.StatementAccountId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A file as it was read, with what became of it.
 *
 * @param layout the column map or message format it was read by
 * @param isRepeated whether an earlier file had the same bytes
 */
public record StatementFileSummary(
        StatementAccountId account,
        String name,
        String layout,
        Optional<LocalDate> first,
        Optional<LocalDate> last,
        LocalDateTime importedAt,
        boolean isRepeated,
        StatementResult result) {}
