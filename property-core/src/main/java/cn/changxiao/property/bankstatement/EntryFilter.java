package cn.changxiao.property.bankstatement;

import cn.changxiao.property.bankstatement.account.StatementAccountId;
import cn.changxiao.property.bankstatement.format.EntryKind;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which entries of an account.
 *
 * @param last the last day, itself included
 * @param text part of a remark, transaction or order number; blank for all
 */
public record EntryFilter(
        StatementAccountId account,
        Optional<LocalDate> first,
        Optional<LocalDate> last,
        Optional<EntryKind> kind,
        String text) {

    /** Every entry of the account. */
    public static EntryFilter all(StatementAccountId account) {
        return new EntryFilter(account, Optional.empty(), Optional.empty(), Optional.empty(), "");
    }
}
