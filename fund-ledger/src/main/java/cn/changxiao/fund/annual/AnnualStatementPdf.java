package cn.changxiao.fund.annual;

import cn.changxiao.fund.seal.offline.RootStatement;
import cn.changxiao.fund.seal.offline.SignedRoot;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.document.Fact;
import cn.changxiao.property.document.PdfColumn;
import cn.changxiao.property.document.PdfFonts;
import cn.changxiao.property.document.PdfPages;
import cn.changxiao.property.document.PdfSeal;
import cn.changxiao.property.document.PdfStyle;
import cn.changxiao.property.document.QrCode;
import cn.changxiao.property.money.Money;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * 住宅专项维修资金分户账年度对账单 on A4. It names the unit and nobody: whoever finds it in the stairwell learns no owner's
 * name. The signed root is printed on it, so that thousands of sheets of paper hold the keeper to it.
 */
@Singleton
public class AnnualStatementPdf {

    private static final List<PdfColumn> COLUMNS = List.of(
            PdfColumn.text("日期", 3),
            PdfColumn.text("凭证号", 3),
            PdfColumn.text("摘要", 6),
            PdfColumn.number("收入", 3),
            PdfColumn.number("支出", 3),
            PdfColumn.number("余额", 3),
            PdfColumn.number("封存号", 2));

    private final PdfFonts fonts;
    private final String publicAddress;

    AnnualStatementPdf(
            PdfFonts fonts,
            @Property(name = "changxiao.public-address", defaultValue = "http://localhost:8080") String publicAddress) {
        this.fonts = fonts;
        this.publicAddress = publicAddress;
    }

    public byte[] write(AnnualStatement statement) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PdfPages pages = begin(ContentHash.of(statement), out)) {
            add(pages, statement);
        }
        return out.toByteArray();
    }

    /** Statements one after the other, each from a new page on; pages leave as they are set. */
    void write(byte[] hash, OutputStream out, Consumer<Consumer<AnnualStatement>> statements) {
        try (PdfPages pages = begin(hash, out)) {
            statements.accept(statement -> {
                add(pages, statement);
                pages.newPage();
            });
        }
    }

    private PdfPages begin(byte[] hash, OutputStream out) {
        return PdfPages.a4(fonts, PdfSeal.original(hash, publicAddress + "/verify/fund-log"), out);
    }

    private void add(PdfPages pages, AnnualStatement statement) {
        pages.title("住宅专项维修资金分户账年度对账单", "%d 年度　截至 %s".formatted(statement.year(), statement.until()));
        pages.facts(facts(statement));
        if (statement.entries().isEmpty()) {
            pages.paragraph("本年度没有收支，余额未变。");
        } else {
            pages.table(COLUMNS, rows(statement));
        }
        pages.note(
                "单位：元。余额按业务日期逐笔滚算，年初余额加本年收支等于期末余额。维修支出按经业主表决的方案分摊，明细见当次分摊公示。" + "对账单如有疑问，请向代管机构申请复核。", PdfStyle.NOTE);
        statement.root().ifPresent(root -> proof(pages, root));
    }

    private void proof(PdfPages pages, SignedRoot root) {
        RootStatement signed = root.statement();
        pages.heading("如何核验");
        pages.paragraph("有封存号的各笔已由第 %d 号签名根值（%s，全部 %d 张凭证）封存，任何一笔被改动、删除或插入都会使根值不符。"
                .formatted(signed.number(), signed.time(), signed.size()));
        pages.note("根值 %s".formatted(signed.root()), PdfStyle.NOTE);
        pages.note("公钥编号 %s".formatted(signed.key()), PdfStyle.NOTE);
        pages.paragraph("登录后可在本户页面下载凭据文件，不必相信本系统，用公钥即可离线核验；历次根值见下方网址。");
        pages.qr(QrCode.of(publicAddress + "/verify/fund-log"), "公开根值");
    }

    private static List<Fact> facts(AnnualStatement statement) {
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact("小区", statement.compoundName()),
                new Fact("房屋", statement.place()),
                new Fact("分户账号", statement.account().toString()),
                new Fact("年初余额", statement.opening().grouped() + " 元"),
                new Fact("本年收入", statement.in().grouped() + " 元"),
                new Fact("本年支出", statement.out().grouped() + " 元"),
                new Fact(
                        statement.isYearUnderWay() ? "目前余额" : "年末余额",
                        statement.closing().grouped() + " 元")));
        facts.add(new Fact("其中本金", statement.composition().principal().grouped() + " 元"));
        facts.add(new Fact("其中收益", statement.composition().income().grouped() + " 元"));
        statement.byKind().forEach((kind, sum) -> facts.add(new Fact("本年" + kind.label(), sum.grouped() + " 元")));
        return facts;
    }

    private static List<List<String>> rows(AnnualStatement statement) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "", "年初余额", "", "", statement.opening().grouped(), ""));
        for (AnnualEntry entry : statement.entries()) {
            rows.add(List.of(
                    entry.day().toString(),
                    entry.voucher(),
                    entry.summary(),
                    text(entry.amount()),
                    text(entry.amount().negated()),
                    entry.after().grouped(),
                    entry.logIndex().isPresent()
                            ? Long.toString(entry.logIndex().getAsLong())
                            : "待签名"));
        }
        rows.add(List.of(
                "",
                "",
                "合计",
                statement.in().grouped(),
                statement.out().grouped(),
                statement.closing().grouped(),
                ""));
        return rows;
    }

    private static String text(Money amount) {
        return amount.isPositive() ? amount.grouped() : "";
    }
}
