package cn.changxiao.fund.statement;

import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.property.money.Money;
import java.util.List;
import java.util.Optional;

/**
 * A line of a statement with one amount per column. A heading has none; the title leads from an amount to the vouchers
 * behind it.
 */
public record StatementRow(String label, RowKind kind, Optional<AccountTitle> title, List<Money> amounts) {

    public StatementRow {
        amounts = List.copyOf(amounts);
    }

    static StatementRow heading(String label) {
        return new StatementRow(label, RowKind.HEADING, Optional.empty(), List.of());
    }

    static StatementRow of(AccountTitle title, Money... amounts) {
        return new StatementRow(title.label(), RowKind.LINE, Optional.of(title), List.of(amounts));
    }

    static StatementRow line(String label, Money... amounts) {
        return new StatementRow(label, RowKind.LINE, Optional.empty(), List.of(amounts));
    }

    static StatementRow total(String label, Money... amounts) {
        return new StatementRow(label, RowKind.TOTAL, Optional.empty(), List.of(amounts));
    }

    /** How a line is set. */
    public enum RowKind {
        HEADING,
        LINE,
        TOTAL
    }
}
