package cn.changxiao.property.bankstatement.map;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.bankstatement.account.StatementAccountId;
import cn.changxiao.property.bankstatement.format.ColumnMap;
import cn.changxiao.property.bankstatement.format.Dialect;
import cn.changxiao.property.bankstatement.format.StatementField;
import java.util.List;
import java.util.Map;

/** A column map for the bank files of one account: its name, and what each header means. */
public record NewColumnMap(StatementAccountId account, String name, List<ColumnMap.Column> columns) {

    private static final int LONGEST = 60;
    private static final long UNSAVED = 1_000;

    public NewColumnMap {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new InvalidValue("请填写列对照的名称，至多 %d 个字，如“建设银行对公流水”。".formatted(LONGEST));
        }
        columns = columns.stream()
                .filter(column -> column.field() != StatementField.IGNORED)
                .toList();
        if (columns.stream().anyMatch(column -> column.header().length() > LONGEST)) {
            throw new InvalidValue("列名超过 %d 个字，请核对所选的表头行。".formatted(LONGEST));
        }
        if (!new ColumnMap(UNSAVED, name, Dialect.BANK, columns).isComplete()) {
            throw new InvalidValue("列对照至少要有入账日期，以及金额、收入或支出中的一列，请为它们选择列。");
        }
    }

    /** From the choices on a page: every header with its field. */
    public static NewColumnMap of(StatementAccountId account, String name, Map<String, StatementField> fields) {
        return new NewColumnMap(
                account,
                name,
                fields.entrySet().stream()
                        .map(field -> new ColumnMap.Column(field.getKey(), field.getValue()))
                        .toList());
    }

    /** The map as files are read with it. */
    public ColumnMap map() {
        return new ColumnMap(UNSAVED, name, Dialect.BANK, columns);
    }
}
