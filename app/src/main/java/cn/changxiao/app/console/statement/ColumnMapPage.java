package cn.changxiao.app.console.statement;

import cn.changxiao.property.bankstatement.account.StatementAccount;
import cn.changxiao.property.bankstatement.format.ColumnMap;
import cn.changxiao.property.bankstatement.format.Dialect;
import cn.changxiao.property.bankstatement.format.StatementField;
import cn.changxiao.property.bankstatement.map.StatementSample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A column map in the making: the sample's lines, the header among them, and how the rows would be read. */
public record ColumnMapPage(
        StatementAccount account,
        StatementSample sample,
        int header,
        List<Column> columns,
        Optional<StatementSample.Preview> preview) {

    private static final long UNSAVED = 1_000;
    private static final int SHOWN = 60;

    /** The fields that a bank's file can have. */
    private static final List<StatementField> FIELDS = List.of(
            StatementField.IGNORED,
            StatementField.BOOKED_ON,
            StatementField.INCOME,
            StatementField.OUTGO,
            StatementField.AMOUNT,
            StatementField.DIRECTION,
            StatementField.COUNTERPARTY,
            StatementField.COUNTERPARTY_ACCOUNT,
            StatementField.REMARK,
            StatementField.NOTE,
            StatementField.SERIAL,
            StatementField.BALANCE,
            StatementField.CURRENCY,
            StatementField.ACCOUNT,
            StatementField.TYPE);

    public ColumnMapPage {
        columns = List.copyOf(columns);
    }

    static ColumnMapPage of(
            StatementAccount account, StatementSample sample, int header, Map<String, StatementField> fields) {
        List<Column> columns = new ArrayList<>();
        fields.forEach((name, field) ->
                columns.add(new Column(name, FIELDS.contains(field) ? field : StatementField.IGNORED)));
        ColumnMap map = new ColumnMap(
                UNSAVED,
                "新列对照",
                Dialect.BANK,
                columns.stream()
                        .filter(column -> column.field() != StatementField.IGNORED)
                        .map(column -> new ColumnMap.Column(column.name(), column.field()))
                        .toList());
        return new ColumnMapPage(
                account,
                sample,
                header,
                columns,
                map.isComplete() ? Optional.of(sample.preview(header, map)) : Optional.empty());
    }

    public List<StatementField> fields() {
        return FIELDS;
    }

    /** A line of the sample in short, for the choice of the header. */
    public String line(int index) {
        String text = String.join(" | ", sample.lines().get(index));
        return "第 %d 行：%s".formatted(index + 1, text.substring(0, Math.min(SHOWN, text.length())));
    }

    /** One column of the file. */
    public record Column(String name, StatementField field) {}
}
