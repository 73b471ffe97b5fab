package cn.changxiao.property.bankstatement.table;

import cn.changxiao.property.bankstatement.format.PlainText;
import cn.changxiao.property.bankstatement.format.StatementField;
import cn.changxiao.property.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One row under the header it belongs to. */
record BoundRow(Binding binding, int number, List<String> cells) {

    private static final int LONGEST_NUMBER = 64;
    private static final Pattern SHORTENED = Pattern.compile("[0-9](\\.[0-9]+)?[eE]\\+?[0-9]+");
    private static final Pattern RENMINBI = Pattern.compile("CNY|RMB|人民币元?|156|元|¥|01", Pattern.CASE_INSENSITIVE);

    boolean has(StatementField field) {
        return binding.has(field);
    }

    /** What stands there; blank for nothing. */
    String text(StatementField field) {
        int column = binding.column(field);
        return column < 0 || column >= cells.size() ? "" : PlainText.filled(cells.get(column));
    }

    Optional<Money> money(StatementField field) {
        return CellMoney.parse(binding.header(field), text(field));
    }

    /** A number that identifies something; nothing for 0, which channels write where there is none. */
    String number(StatementField field) {
        String number = text(field).replace("\"", "");
        if (number.indexOf('+') > 0 && SHORTENED.matcher(number).matches()) {
            throw refused(field, "“%s”已被表格软件改写成科学计数，无法还原，请上传未经修改的原始文件。".formatted(number));
        }
        if (number.length() > LONGEST_NUMBER) {
            throw refused(field, "编号超过 %d 个字符，请核对列的含义。".formatted(LONGEST_NUMBER));
        }
        return number.equals("0") ? "" : number;
    }

    /** The filled ones of the fields, joined by blanks. */
    String joined(StatementField... fields) {
        return Stream.of(fields)
                .map(this::text)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    void requireRenminbi() {
        String currency = text(StatementField.CURRENCY);
        if (!currency.isEmpty() && !RENMINBI.matcher(currency).matches()) {
            throw refused(StatementField.CURRENCY, "币种“%s”不是人民币，不能入账。".formatted(currency));
        }
    }

    RowRefused refused(StatementField field, String sentence) {
        return new RowRefused(binding.header(field), sentence);
    }
}
