package cn.changxiao.property.bankstatement.format;

import java.util.List;

/**
 * What the columns of one sort of file mean. Several headers may stand for one field: the first that a file has counts.
 * A file fits when it has a day and an amount.
 */
public record ColumnMap(long id, String name, Dialect dialect, List<Column> columns) {

    private static final long FIRST_OWN = 1_000;

    public ColumnMap {
        columns = List.copyOf(columns);
    }

    /** Whether it comes with the service; a map that an organisation has made counts before those. */
    public boolean isBuiltIn() {
        return id < FIRST_OWN;
    }

    /** Whether somebody could read money with it: a day, and an amount or one of the two sides. */
    public boolean isComplete() {
        return has(StatementField.BOOKED_ON)
                && (has(StatementField.AMOUNT) || has(StatementField.INCOME) || has(StatementField.OUTGO));
    }

    private boolean has(StatementField field) {
        return columns.stream().anyMatch(column -> column.field() == field);
    }

    /** One header and its meaning. */
    public record Column(String header, StatementField field) {}
}
