package cn.changxiao.fund.reconcile;

import cn.changxiao.property.money.Money;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a reconciliation as a workbook whose amounts are numbers in yuan. */
public final class BankReconciliationXlsx {

    private static final int AMOUNT = 3;

    private BankReconciliationXlsx() {}

    public static byte[] write(BankReconciliation statement) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Changxiao", "1.0")) {
            fill(workbook.newWorksheet("余额调节表"), statement);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory has no input or output errors", impossible);
        }
        return out.toByteArray();
    }

    private static void fill(Worksheet sheet, BankReconciliation statement) {
        sheet.value(0, 0, "银行存款余额调节表");
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.value(1, 0, "%s　%s　单位：元".formatted(statement.book().name(), statement.day()));
        sheet.width(0, 30);
        sheet.width(1, 24);
        sheet.width(2, 48);
        sheet.width(AMOUNT, 18);
        int at = 3;
        for (ReconciliationLines.Balance balance : ReconciliationLines.balances(statement)) {
            sheet.value(at, 0, balance.label());
            amount(sheet, at, balance.amount());
            at++;
        }
        for (ReconciliationLines.Section section : ReconciliationLines.sections(statement)) {
            at = section(sheet, at + 1, section);
        }
        sheet.value(at + 1, 0, ReconciliationLines.verdict(statement));
    }

    private static int section(Worksheet sheet, int from, ReconciliationLines.Section section) {
        sheet.value(
                from, 0, "%s（%d 笔）".formatted(section.label(), section.items().size()));
        sheet.range(from, 0, from, AMOUNT).style().bold().set();
        amount(sheet, from, section.sum());
        int at = from + 1;
        for (List<String> item : section.items()) {
            for (int column = 0; column < AMOUNT; column++) {
                sheet.value(at, column, item.get(column));
            }
            sheet.value(at, AMOUNT, new BigDecimal(item.get(AMOUNT).replace(",", "")));
            sheet.style(at, AMOUNT).format("#,##0.00").set();
            at++;
        }
        return at;
    }

    private static void amount(Worksheet sheet, int row, Money amount) {
        sheet.value(row, AMOUNT, BigDecimal.valueOf(amount.fen(), 2));
        sheet.style(row, AMOUNT).format("#,##0.00").set();
    }
}
