package cn.changxiao.fund.publication;

import cn.changxiao.fund.seal.offline.OpenData;
import cn.changxiao.fund.seal.offline.OpenDataStatement;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.document.Fact;
import cn.changxiao.property.document.PdfColumn;
import cn.changxiao.property.document.PdfFonts;
import cn.changxiao.property.document.PdfPages;
import cn.changxiao.property.document.PdfSeal;
import cn.changxiao.property.document.PdfStyle;
import cn.changxiao.property.document.QrCode;
import cn.changxiao.property.estate.Area;
import cn.changxiao.property.money.Money;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** 住宅专项维修资金公示 on A4, for the notice board: sums, repairs with their shares, every unit with its owner masked. */
@Singleton
public class FundNoticePdf {

    private static final List<PdfColumn> MOVEMENTS =
            List.of(PdfColumn.text("类型", 4), PdfColumn.number("收入（元）", 3), PdfColumn.number("支出（元）", 3));
    private static final List<PdfColumn> SHARES = List.of(
            PdfColumn.text("房屋", 4),
            PdfColumn.number("建筑面积（m²）", 3),
            PdfColumn.number("分摊金额", 3),
            PdfColumn.number("分户账支付", 3),
            PdfColumn.number("业主自付", 3));
    private static final List<PdfColumn> UNITS = List.of(
            PdfColumn.number("序号", 2),
            PdfColumn.text("房屋", 3),
            PdfColumn.text("业主", 3),
            PdfColumn.number("期初", 3),
            PdfColumn.number("收入", 3),
            PdfColumn.number("支出", 3),
            PdfColumn.number("期末", 3));

    private final PdfFonts fonts;
    private final String publicAddress;

    FundNoticePdf(
            PdfFonts fonts,
            @Property(name = "changxiao.public-address", defaultValue = "http://localhost:8080") String publicAddress) {
        this.fonts = fonts;
        this.publicAddress = publicAddress;
    }

    /** What is not published yet, for whoever looks it over. */
    public byte[] preview(FundNotice notice) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] hash = ContentHash.of(notice.data().text());
        try (PdfPages pages = PdfPages.a4(fonts, PdfSeal.original(hash, ""), out)) {
            title(pages, notice.data());
            pages.note("预览稿：尚未公布，没有签名，请勿张贴。", PdfStyle.HEADING);
            content(pages, notice);
        }
        return out.toByteArray();
    }

    /** What was published; a withdrawn one says so first. */
    public byte[] write(FundPublication publication, FundNotice notice) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String address = publicAddress + "/verify/fund-notice/" + publication.code();
        PdfSeal seal = new PdfSeal(publication.entry().hash(), address, 1);
        try (PdfPages pages = PdfPages.a4(fonts, seal, out)) {
            title(pages, notice.data());
            publication
                    .entry()
                    .withdrawal()
                    .ifPresent(withdrawal -> pages.note(
                            "本公示已于 %s 撤回，原因：%s".formatted(withdrawal.at().toLocalDate(), withdrawal.reason()),
                            PdfStyle.HEADING));
            content(pages, notice);
            proof(pages, publication, address);
        }
        return out.toByteArray();
    }

    private static void title(PdfPages pages, OpenData data) {
        NoticePeriod period = new NoticePeriod(data.from(), data.until());
        pages.title("住宅专项维修资金公示", "%s　%s　%s".formatted(data.compoundName(), period, data.number()));
    }

    private static void content(PdfPages pages, FundNotice notice) {
        OpenData data = notice.data();
        pages.facts(List.of(
                new Fact("代管机构", data.custodian()),
                new Fact("户数", data.units().size() + " 户"),
                new Fact("期初余额", money(data.openingFen()) + " 元"),
                new Fact("本期收入", money(data.inFen()) + " 元"),
                new Fact("本期支出", money(data.outFen()) + " 元"),
                new Fact("期末余额", money(data.closingFen()) + " 元")));
        pages.heading("一、收支");
        if (data.movements().isEmpty()) {
            pages.paragraph("本期没有收支。");
        } else {
            pages.table(MOVEMENTS, movements(data));
        }
        pages.heading("二、使用项目和分摊");
        if (data.spendings().isEmpty()) {
            pages.paragraph("本期没有支付维修费用。");
        }
        data.spendings().forEach(spending -> spending(pages, spending));
        pages.heading("三、分户账");
        pages.table(UNITS, units(notice));
        pages.note("单位：元。按业务日期统计；未分配到户的收益不在分户账内。业主姓名只显示首字。业主对账目有疑问的，可在公示之后申请复核" + "（住宅专项维修资金管理办法第三十条）。", PdfStyle.NOTE);
    }

    private static void spending(PdfPages pages, OpenData.Spending spending) {
        pages.paragraph("%s（%s，%s）：由 %s 施工，%s 支付 %s 元，%d 户分摊，业主另行自付 %s 元。"
                .formatted(
                        spending.project(),
                        spending.scope(),
                        spending.component(),
                        spending.contractor(),
                        spending.paidOn(),
                        money(spending.paidFen()),
                        spending.shares().size(),
                        money(spending.selfPayFen())));
        if (!spending.shares().isEmpty()) {
            pages.table(
                    SHARES, spending.shares().stream().map(FundNoticePdf::share).toList());
        }
    }

    private void proof(PdfPages pages, FundPublication publication, String address) {
        OpenDataStatement signed = publication.signed().statement();
        pages.heading("四、核验");
        pages.paragraph("由 %s 于 %s 公布。数据文件（JSON、CSV）和签名文件凭右下方二维码下载，用公钥可离线核验，不必相信本系统。"
                .formatted(
                        publication.entry().publisher(),
                        publication.entry().publishedAt().toLocalDate()));
        pages.note("数据校验值 %s".formatted(signed.json()), PdfStyle.NOTE);
        pages.note("签名公钥 %s（%s）".formatted(signed.key(), signed.algorithm()), PdfStyle.NOTE);
        if (signed.rootNumber() > 0) {
            pages.note("账本第 %d 号签名根值 %s".formatted(signed.rootNumber(), signed.root()), PdfStyle.NOTE);
        }
        pages.qr(QrCode.of(address), "核验和下载");
    }

    private static List<List<String>> movements(OpenData data) {
        List<List<String>> rows = new ArrayList<>();
        data.movements().forEach(each -> rows.add(List.of(each.label(), blank(each.inFen()), blank(each.outFen()))));
        rows.add(List.of("合计", money(data.inFen()), money(data.outFen())));
        return rows;
    }

    private static List<String> share(OpenData.Share share) {
        return List.of(
                share.place(),
                Area.ofHundredths(share.areaHundredths()).toString(),
                money(share.shareFen()),
                money(share.fromAccountFen()),
                blank(share.selfPayFen()));
    }

    private static List<List<String>> units(FundNotice notice) {
        List<List<String>> rows = new ArrayList<>();
        OpenData data = notice.data();
        for (OpenData.Unit unit : data.units()) {
            rows.add(List.of(
                    Integer.toString(unit.line()),
                    unit.place(),
                    notice.holders().get(unit.line() - 1).masked(),
                    money(unit.openingFen()),
                    blank(unit.inFen()),
                    blank(unit.outFen()),
                    money(unit.closingFen())));
        }
        rows.add(List.of(
                "",
                "合计",
                "",
                money(data.openingFen()),
                money(data.inFen()),
                money(data.outFen()),
                money(data.closingFen())));
        return rows;
    }

    private static String money(long fen) {
        return Money.ofFen(fen).grouped();
    }

    private static String blank(long fen) {
        return fen == 0 ? "" : money(fen);
    }
}
