package cn.changxiao.billing.invoice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a request file as two sheets, invoices and their lines, joined by the serial number, in the manner of the tax
 * platform's form for many invoices at once. Amounts include tax.
 */
public final class InvoiceFileXlsx {

    private static final List<String> HEADS =
            List.of("发票流水号", "发票类型", "受票方自然人标识", "购买方名称", "购买方纳税人识别号", "对应蓝字发票号码", "含税金额", "税额", "备注");
    private static final List<String> LINES = List.of("发票流水号", "项目名称", "商品和服务税收编码", "账期", "含税金额", "税率", "税额");

    private InvoiceFileXlsx() {}

    public static byte[] write(List<Filed> content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Changxiao", "1.0")) {
            Worksheet heads = sheet(workbook, "发票基本信息", HEADS);
            Worksheet lines = sheet(workbook, "发票明细信息", LINES);
            int line = 1;
            for (int i = 0; i < content.size(); i++) {
                Filed filed = content.get(i);
                head(heads, i + 1, filed.invoice());
                for (InvoiceLine each : filed.lines()) {
                    line(lines, line, filed.invoice(), each);
                    line++;
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory has no input or output errors", impossible);
        }
        return out.toByteArray();
    }

    private static Worksheet sheet(Workbook workbook, String name, List<String> columns) {
        Worksheet sheet = workbook.newWorksheet(name);
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(0, column, columns.get(column));
            sheet.width(column, 22);
        }
        sheet.range(0, 0, 0, columns.size() - 1).style().bold().set();
        sheet.freezePane(0, 1);
        return sheet;
    }

    private static void head(Worksheet sheet, int row, Invoice invoice) {
        sheet.value(row, 0, invoice.id().toString());
        sheet.value(row, 1, invoice.isRed() ? "红字普通发票" : "普通发票");
        sheet.value(row, 2, invoice.taxNumber().isEmpty() ? "是" : "否");
        sheet.value(row, 3, invoice.buyer());
        sheet.value(row, 4, invoice.taxNumber().orElse(""));
        sheet.value(row, 5, invoice.redOfNumber().orElse(""));
        amount(sheet, row, 6, invoice.amount().fen());
        amount(sheet, row, 7, invoice.tax().fen());
        sheet.value(row, 8, "%s %s".formatted(invoice.compound(), invoice.place()));
    }

    private static void line(Worksheet sheet, int row, Invoice invoice, InvoiceLine line) {
        sheet.value(row, 0, invoice.id().toString());
        sheet.value(row, 1, line.item().label());
        sheet.value(row, 2, line.taxCode());
        sheet.value(row, 3, line.month().toString());
        amount(sheet, row, 4, line.value().amount().fen());
        sheet.value(row, 5, BigDecimal.valueOf(line.value().ratePpm(), 6).stripTrailingZeros());
        amount(sheet, row, 6, line.value().tax().fen());
    }

    private static void amount(Worksheet sheet, int row, int column, long fen) {
        sheet.value(row, column, BigDecimal.valueOf(fen, 2));
        sheet.style(row, column).format("0.00").set();
    }

    /** An invoice with its lines. */
    public record Filed(Invoice invoice, List<InvoiceLine> lines) {

        public Filed {
            lines = List.copyOf(lines);
        }
    }
}
