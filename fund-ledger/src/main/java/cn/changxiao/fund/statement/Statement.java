package cn.changxiao.fund.statement;

import cn.changxiao.fund.account.Book;
import cn.changxiao.property.money.Money;
import java.time.YearMonth;
import java.util.List;

/**
 * A statement of a book: its columns and rows, in fen. {@code period} is what stands under the title; {@code isFinal}
 * says that the last month shown is closed, so that the statement will not change.
 */
public record Statement(
        StatementForm form,
        Book book,
        YearMonth from,
        YearMonth until,
        String period,
        boolean isFinal,
        List<String> columns,
        List<StatementRow> rows) {

    public Statement {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * The amount in a row and column.
     *
     * @throws IllegalArgumentException if no row has that label
     */
    public Money amount(String label, int column) {
        return rows.stream()
                .filter(row -> row.label().equals(label) && !row.amounts().isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no row " + label))
                .amounts()
                .get(column);
    }
}
