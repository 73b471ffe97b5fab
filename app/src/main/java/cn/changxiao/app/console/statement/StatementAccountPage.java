package cn.changxiao.app.console.statement;

import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.property.bankstatement.EntryFilter;
import cn.changxiao.property.bankstatement.StatementEntries;
import cn.changxiao.property.bankstatement.StatementEntryLine;
import cn.changxiao.property.bankstatement.StatementFileSummary;
import cn.changxiao.property.bankstatement.account.StatementAccount;
import cn.changxiao.property.bankstatement.format.EntryKind;
import cn.changxiao.property.bankstatement.format.StatementAccountKind;
import java.time.LocalDate;
import java.util.List;

/** One account: the upload, its files and its entries. */
public record StatementAccountPage(
        StatementAccount account,
        List<StatementFileSummary> files,
        EntryFilter filter,
        StatementEntries.Totals totals,
        List<StatementEntryLine> entries,
        PageNumbers numbers) {

    public StatementAccountPage {
        files = List.copyOf(files);
        entries = List.copyOf(entries);
    }

    public String from() {
        return filter.first().map(LocalDate::toString).orElse("");
    }

    public String to() {
        return filter.last().map(LocalDate::toString).orElse("");
    }

    public boolean isChosen(EntryKind kind) {
        return filter.kind().filter(kind::equals).isPresent();
    }

    /** Whether the account's files may need a map of their own. */
    public boolean isBank() {
        return account.kind() == StatementAccountKind.BANK;
    }
}
