package cn.changxiao.property.unitfile;

import cn.changxiao.property.calendar.MonthNumber;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** The opening balances of a row: an unpaid fee of one month, and the balance of the unit's maintenance fund. */
final class BalanceCells {

    private static final int LONGEST_ITEM = 40;

    private BalanceCells() {}

    static void read(RowReading row, LocalDate today) {
        if (row.has(UnitPart.FEE)) {
            fee(row, today);
        }
        if (row.has(UnitPart.FUND)) {
            fund(row, today);
        }
    }

    private static void fee(RowReading row, LocalDate today) {
        Optional<Long> open = amount(row, UnitField.FEE_OPEN);
        if (open.isEmpty() || open.get() == 0) {
            return;
        }
        row.values.put(UnitField.FEE_OPEN, Long.toString(open.get()));
        Optional<String> item = row.text(UnitField.FEE_ITEM, LONGEST_ITEM);
        item.ifPresent(text -> row.values.put(UnitField.FEE_ITEM, text));
        if (item.isEmpty()) {
            row.critical(UnitField.FEE_ITEM, "有欠费而收费项目为空，请填写如“物业服务费”的项目。");
        }
        Optional<YearMonth> month = row.cell(UnitField.FEE_PERIOD).flatMap(CellText::month);
        if (month.isEmpty()) {
            row.critical(
                    UnitField.FEE_PERIOD,
                    "“%s”不是账期，请填写如 2024-03 的年月，跨月的欠费请逐月分行填写。"
                            .formatted(row.cell(UnitField.FEE_PERIOD).orElse("")));
        } else if (month.get().isAfter(YearMonth.from(today))) {
            row.critical(UnitField.FEE_PERIOD, "账期 %s 尚未到来，期初只收以前的欠费，请更正。".formatted(month.get()));
        } else {
            row.values.put(UnitField.FEE_PERIOD, Integer.toString(MonthNumber.of(month.get())));
        }
        day(row, UnitField.FEE_DUE).ifPresent(day -> row.values.put(UnitField.FEE_DUE, day.toString()));
    }

    private static void fund(RowReading row, LocalDate today) {
        Optional<Long> balance = amount(row, UnitField.FUND_BALANCE);
        if (balance.isEmpty()) {
            if (row.cell(UnitField.FUND_BALANCE).isEmpty()) {
                row.incomplete(UnitField.FUND_BALANCE, "期初余额为空，未建立期初，请补填，没有余额请填 0。");
            }
            return;
        }
        row.values.put(UnitField.FUND_BALANCE, Long.toString(balance.get()));
        amount(row, UnitField.FUND_DEPOSIT)
                .ifPresent(deposit -> row.values.put(UnitField.FUND_DEPOSIT, Long.toString(deposit)));
        Optional<LocalDate> day = day(row, UnitField.FUND_DAY);
        if (day.isEmpty() && row.cell(UnitField.FUND_DAY).isEmpty()) {
            row.critical(UnitField.FUND_DAY, "有余额而余额日期为空，请填写余额截至哪一天。");
        } else if (day.isPresent() && day.get().isAfter(today)) {
            row.critical(UnitField.FUND_DAY, "余额日期 %s 尚未到来，请更正。".formatted(day.get()));
        } else {
            day.ifPresent(value -> row.values.put(UnitField.FUND_DAY, value.toString()));
        }
    }

    private static Optional<Long> amount(RowReading row, UnitField field) {
        Optional<String> text = row.cell(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Long> fen = CellText.fen(text.get());
        if (fen.isEmpty()) {
            row.critical(field, "“%s”不是金额，请填写至多两位小数的元数，如 1234.50。".formatted(text.get()));
        } else if (fen.get() < 0) {
            row.critical(field, "%s为负数 %s，期初不收负数，请核对。".formatted(field.label(), text.get()));
            return Optional.empty();
        }
        return fen;
    }

    private static Optional<LocalDate> day(RowReading row, UnitField field) {
        Optional<String> text = row.cell(field);
        Optional<LocalDate> day = text.flatMap(CellText::day);
        if (text.isPresent() && day.isEmpty()) {
            row.critical(field, "“%s”不是日期，请填写如 2020-06-10 的日期。".formatted(text.get()));
        }
        return day;
    }
}
