package cn.changxiao.fund.statement;

import cn.changxiao.property.ContentHash;
import cn.changxiao.property.document.PdfColumn;
import cn.changxiao.property.document.PdfFonts;
import cn.changxiao.property.document.PdfPages;
import cn.changxiao.property.document.PdfSeal;
import cn.changxiao.property.money.Money;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Prints a statement on A4 with its number, book and period. */
@Singleton
public class StatementPdf {

    private final PdfFonts fonts;

    StatementPdf(PdfFonts fonts) {
        this.fonts = fonts;
    }

    public byte[] write(Statement statement) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] hash = ContentHash.of(statement);
        try (PdfPages pages = PdfPages.a4(fonts, PdfSeal.original(hash, ""), out)) {
            pages.title(
                    "住宅专项维修资金" + statement.form().label(),
                    "%s　%s　%s　单位：元"
                            .formatted(
                                    statement.form().number(), statement.book().name(), statement.period()));
            pages.table(columns(statement), rows(statement));
            pages.paragraph(statement.isFinal() ? "期间已结账。" : "期间尚未结账，数字可能变动。");
            pages.paragraph("依《住宅专项维修资金会计核算办法》（财会〔2020〕7号）编制，收付实现制；净资产已计入本期收支。");
        }
        return out.toByteArray();
    }

    private static List<PdfColumn> columns(Statement statement) {
        List<PdfColumn> columns = new ArrayList<>();
        columns.add(PdfColumn.text("项目", 4));
        statement.columns().forEach(column -> columns.add(PdfColumn.number(column, 3)));
        return columns;
    }

    private static List<List<String>> rows(Statement statement) {
        List<List<String>> rows = new ArrayList<>();
        for (StatementRow row : statement.rows()) {
            List<String> cells = new ArrayList<>();
            cells.add(row.label());
            for (int i = 0; i < statement.columns().size(); i++) {
                cells.add(i < row.amounts().size() ? text(row.amounts().get(i)) : "");
            }
            rows.add(cells);
        }
        return rows;
    }

    private static String text(Money amount) {
        return amount.isZero() ? "0.00" : amount.grouped();
    }
}
