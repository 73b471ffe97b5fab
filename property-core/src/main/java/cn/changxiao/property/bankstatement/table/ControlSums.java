package cn.changxiao.property.bankstatement.table;

import cn.changxiao.property.bankstatement.format.ControlTotal;
import cn.changxiao.property.bankstatement.format.Dialect;
import cn.changxiao.property.bankstatement.format.PlainText;
import cn.changxiao.property.bankstatement.format.StatementField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What the rows of a table come to, by column and by group, beside what the file states before and behind them. */
final class ControlSums {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final String NO_GROUP = "/";

    private final Binding binding;
    private final List<Integer> moneyColumns = new ArrayList<>();
    private final Map<Integer, BigDecimal> byColumn = new HashMap<>();
    private final Map<String, Integer> rowsByGroup = new HashMap<>();
    private final Map<String, BigDecimal> byGroup = new HashMap<>();
    private final List<Stated> stated = new ArrayList<>();
    private int rows;

    ControlSums(Binding binding) {
        this.binding = binding;
        boolean isMerchant = binding.map().dialect() == Dialect.WECHAT_MERCHANT;
        for (int column = 0; column < binding.headers().size(); column++) {
            String header = binding.header(column);
            boolean isBound = column == binding.column(StatementField.INCOME)
                    || column == binding.column(StatementField.OUTGO)
                    || column == binding.column(StatementField.AMOUNT);
            if (isBound || (isMerchant && (header.contains("金额") || header.equals("手续费")))) {
                moneyColumns.add(column);
            }
        }
    }

    int rows() {
        return rows;
    }

    /** Counts a row of data, whether it can be read or not. */
    void add(BoundRow row) {
        rows++;
        for (int column : moneyColumns) {
            if (column < row.cells().size()) {
                byColumn.merge(column, amount(row.cells().get(column)), BigDecimal::add);
            }
        }
        if (binding.map().dialect() == Dialect.BANK) {
            return;
        }
        String group = group(row.text(binding.map().dialect().group()));
        rowsByGroup.merge(group, 1, Integer::sum);
        byGroup.merge(group, amount(row.text(StatementField.AMOUNT)), BigDecimal::add);
    }

    void stateRows(String label, String number) {
        stated.add(new Stated(label, Kind.ROWS, "", 0, amount(number)));
    }

    /** The file says how many rows a group has and what they come to. */
    void stateGroup(String group, String number, String sum) {
        String key = group(group);
        stated.add(new Stated(group + "笔数", Kind.ROWS_OF_GROUP, key, 0, amount(number)));
        stated.add(new Stated(group + "合计", Kind.SUM_OF_GROUP, key, 0, amount(sum)));
    }

    /** WeChat writes a stroke where a row is neither income nor outgo, and a name for all of them above. */
    private static String group(String text) {
        return text.isEmpty() || text.equals("中性交易") ? NO_GROUP : text;
    }

    void stateColumn(String label, int column, String sum) {
        stated.add(new Stated(label, Kind.SUM_OF_COLUMN, "", column, amount(sum)));
    }

    List<ControlTotal> controls() {
        return stated.stream().map(this::control).toList();
    }

    private ControlTotal control(Stated total) {
        return switch (total.kind()) {
            case ROWS -> ControlTotal.count(total.label(), total.value().longValue(), rows);
            case ROWS_OF_GROUP ->
                ControlTotal.count(
                        total.label(), total.value().longValue(), rowsByGroup.getOrDefault(total.group(), 0));
            case SUM_OF_GROUP ->
                ControlTotal.of(total.label(), total.value(), byGroup.getOrDefault(total.group(), BigDecimal.ZERO));
            case SUM_OF_COLUMN ->
                ControlTotal.of(total.label(), total.value(), byColumn.getOrDefault(total.column(), BigDecimal.ZERO));
        };
    }

    /** With all its decimals: fees have five. What is no number counts nothing here; its row is refused elsewhere. */
    static BigDecimal amount(String text) {
        String digits = CellMoney.plainDigits(PlainText.filled(text));
        return NUMBER.matcher(digits).matches() ? new BigDecimal(digits) : BigDecimal.ZERO;
    }

    private enum Kind {
        ROWS,
        ROWS_OF_GROUP,
        SUM_OF_GROUP,
        SUM_OF_COLUMN
    }

    private record Stated(String label, Kind kind, String group, int column, BigDecimal value) {}
}
