package cn.changxiao.property.bankstatement.table;

import cn.changxiao.property.bankstatement.format.PlainText;
import cn.changxiao.property.bankstatement.format.StatementField;
import java.util.List;
import java.util.regex.Pattern;

/** Tells rows from what stands below and between them, and takes the totals that a file states there. */
final class Footer {

    private static final Pattern TOTAL = Pattern.compile("合计|总计|共计");
    private static final Pattern NOTE = Pattern.compile("小计|期初余额|期末余额|承前页|过次页|以下无|注:|说明|打印|制表|-{4,}|={4,}");
    private static final Pattern ALIPAY = Pattern.compile("#(交易|退款)合计:\\s*([0-9]+)笔,商家实收(?:退款)?共(-?[0-9.,]+)元");
    private static final String WECHAT = "总交易单数";

    private final Binding binding;
    private final ControlSums sums;
    private List<String> names = List.of();

    Footer(Binding binding, ControlSums sums) {
        this.binding = binding;
        this.sums = sums;
    }

    /** Whether the line is no row of data; its totals are then noted. */
    boolean takes(List<String> cells) {
        String first = PlainText.plain(cells.get(0));
        if (!names.isEmpty()) {
            wechatTotals(cells);
            return true;
        }
        if (first.equals(WECHAT)) {
            names = cells.stream().map(PlainText::plain).toList();
            return true;
        }
        if (first.startsWith("#")) {
            ALIPAY.matcher(PlainText.plain(String.join(",", cells)))
                    .results()
                    .forEach(total -> sums.stateGroup(total.group(1), total.group(2), total.group(3)));
            return true;
        }
        return binding.isHeaderAgain(cells) || isBankFooter(cells);
    }

    private boolean isBankFooter(List<String> cells) {
        int day = binding.column(StatementField.BOOKED_ON);
        if (day < cells.size()
                && CellTime.mayBeDay(PlainText.plain(cells.get(day)))
                && !TOTAL.matcher(PlainText.plain(cells.get(day))).find()) {
            return false;
        }
        String line = PlainText.plain(String.join(" ", cells));
        if (TOTAL.matcher(line).find()) {
            total(cells, StatementField.INCOME);
            total(cells, StatementField.OUTGO);
            return true;
        }
        return NOTE.matcher(line).find()
                || cells.stream().filter(cell -> !cell.isEmpty()).count() == 1;
    }

    private void total(List<String> cells, StatementField field) {
        int column = binding.column(field);
        if (column >= 0
                && column < cells.size()
                && !PlainText.filled(cells.get(column)).isEmpty()) {
            sums.stateColumn(binding.header(column) + "合计", column, cells.get(column));
        }
    }

    private void wechatTotals(List<String> cells) {
        List<String> values = Backquotes.removed(cells);
        for (int i = 0; i < Math.min(names.size(), values.size()); i++) {
            if (names.get(i).equals(WECHAT)) {
                sums.stateRows(WECHAT, values.get(i));
            } else {
                stateColumn(names.get(i), values.get(i));
            }
        }
        names = List.of();
    }

    /** 退款总金额 is the total of 退款金额, 手续费总金额 that of 手续费, and 总交易额 that of 总金额. */
    private void stateColumn(String name, String value) {
        String ofColumn = name.equals("总交易额") ? "总金额" : name.replaceFirst("总", "");
        for (int column = 0; column < binding.headers().size(); column++) {
            String header = binding.header(column);
            if (header.equals(ofColumn) || ofColumn.equals(header + "金额")) {
                sums.stateColumn(name, column, value);
                return;
            }
        }
    }
}
