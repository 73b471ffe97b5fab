package cn.changxiao.fund.report;

import cn.changxiao.fund.ledger.Side;
import cn.changxiao.fund.ledger.TrialBalance;
import cn.changxiao.fund.ledger.TrialBalanceLine;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.document.Fact;
import cn.changxiao.property.document.PdfColumn;
import cn.changxiao.property.document.PdfFonts;
import cn.changxiao.property.document.PdfPages;
import cn.changxiao.property.document.PdfSeal;
import cn.changxiao.property.money.Money;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** 科目余额表: the trial balance of a book with its ties, on A4. */
@Singleton
public class TrialBalancePdf {

    private static final List<PdfColumn> COLUMNS = List.of(
            PdfColumn.text("科目", 5),
            PdfColumn.number("期初借方", 3),
            PdfColumn.number("期初贷方", 3),
            PdfColumn.number("本期借方", 3),
            PdfColumn.number("本期贷方", 3),
            PdfColumn.number("期末借方", 3),
            PdfColumn.number("期末贷方", 3));

    private final PdfFonts fonts;

    TrialBalancePdf(PdfFonts fonts) {
        this.fonts = fonts;
    }

    public byte[] write(BookBalance page) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] hash = ContentHash.of(page.book(), page.from(), page.until(), page.balance(), page.ties());
        try (PdfPages pages = PdfPages.a4(fonts, PdfSeal.original(hash, ""), out)) {
            pages.title("住宅专项维修资金科目余额表", "%s　%s 至 %s".formatted(page.book().name(), page.from(), page.until()));
            pages.table(COLUMNS, rows(page.balance()));
            pages.heading(page.balance().isZeroSum() ? "借贷平衡" : "借贷不平衡");
            pages.facts(ties(page.ties()));
            pages.paragraph("单位：元。科目依财会〔2020〕7号《住宅专项维修资金会计核算办法》，收付实现制。");
        }
        return out.toByteArray();
    }

    private static List<List<String>> rows(TrialBalance balance) {
        List<List<String>> rows = new ArrayList<>();
        for (TrialBalanceLine line : balance.lines()) {
            rows.add(List.of(
                    line.title().toString(),
                    text(line.openingOn(Side.DEBIT)),
                    text(line.openingOn(Side.CREDIT)),
                    text(line.debit()),
                    text(line.credit()),
                    text(line.closingOn(Side.DEBIT)),
                    text(line.closingOn(Side.CREDIT))));
        }
        rows.add(List.of(
                "合计",
                balance.opening(Side.DEBIT).grouped(),
                balance.opening(Side.CREDIT).grouped(),
                balance.turnover(Side.DEBIT).grouped(),
                balance.turnover(Side.CREDIT).grouped(),
                balance.closing(Side.DEBIT).grouped(),
                balance.closing(Side.CREDIT).grouped()));
        return rows;
    }

    private static List<Fact> ties(Ties ties) {
        return List.of(
                new Fact("分户账合计", ties.units().grouped()),
                new Fact("分幢合计", ties.buildings().grouped()),
                new Fact("总账控制科目", ties.control().grouped()),
                new Fact("银行存款", ties.bank().grouped()),
                new Fact("国债及备用金", ties.invested().grouped()),
                new Fact("待分配收益", ties.pool().grouped()),
                new Fact("应付返还", ties.owed().grouped()),
                new Fact("核对差额", ties.difference().grouped()));
    }

    private static String text(Money amount) {
        return amount.isZero() ? "" : amount.grouped();
    }
}
