package cn.changxiao.fund.reconcile;

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

/** Prints a reconciliation on A4 (银行存款余额调节表): both balances, every outstanding item, both corrected balances. */
@Singleton
public class BankReconciliationPdf {

    private static final List<PdfColumn> BALANCES = List.of(PdfColumn.text("项目", 5), PdfColumn.number("金额（元）", 3));

    private static final List<PdfColumn> ITEMS = List.of(
            PdfColumn.text("日期", 3),
            PdfColumn.text("凭证号／流水号", 4),
            PdfColumn.text("摘要", 7),
            PdfColumn.number("金额（元）", 4));

    private final PdfFonts fonts;

    BankReconciliationPdf(PdfFonts fonts) {
        this.fonts = fonts;
    }

    public byte[] write(BankReconciliation statement) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] hash = ContentHash.of(statement);
        try (PdfPages pages = PdfPages.a4(fonts, PdfSeal.original(hash, ""), out)) {
            pages.title("银行存款余额调节表", "%s　%s".formatted(statement.book().name(), statement.day()));
            for (BankAccount account : statement.accounts()) {
                pages.paragraph("专户：%s　%s，自 %s 起对账".formatted(account.name(), account.number(), account.startsOn()));
            }
            pages.table(BALANCES, rows(ReconciliationLines.balances(statement)));
            for (ReconciliationLines.Section section : ReconciliationLines.sections(statement)) {
                pages.heading("%s：%d 笔，%s 元"
                        .formatted(section.label(), section.items().size(), text(section.sum())));
                if (!section.items().isEmpty()) {
                    pages.table(ITEMS, section.items());
                }
            }
            pages.paragraph(ReconciliationLines.verdict(statement));
            pages.paragraph("编制：　　　　　　　　　　复核：　　　　　　　　　　");
        }
        return out.toByteArray();
    }

    private static List<List<String>> rows(List<ReconciliationLines.Balance> balances) {
        List<List<String>> rows = new ArrayList<>();
        balances.forEach(balance -> rows.add(List.of(balance.label(), text(balance.amount()))));
        return rows;
    }

    private static String text(Money amount) {
        return amount.isZero() ? "0.00" : amount.grouped();
    }
}
