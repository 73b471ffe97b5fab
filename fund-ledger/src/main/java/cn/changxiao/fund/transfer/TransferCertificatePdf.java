package cn.changxiao.fund.transfer;

import cn.changxiao.property.ContentHash;
import cn.changxiao.property.document.Fact;
import cn.changxiao.property.document.PdfColumn;
import cn.changxiao.property.document.PdfFonts;
import cn.changxiao.property.document.PdfPages;
import cn.changxiao.property.document.PdfSeal;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** 维修资金划转证明 on A4, with every sub-account, as the books are handed over. */
@Singleton
public class TransferCertificatePdf {

    private static final List<PdfColumn> BOOKS =
            List.of(PdfColumn.text("账簿", 5), PdfColumn.text("记账凭证", 3), PdfColumn.number("划出金额（元）", 3));

    private static final List<PdfColumn> UNITS = List.of(
            PdfColumn.number("序号", 1),
            PdfColumn.text("房屋", 4),
            PdfColumn.number("首期交存额", 3),
            PdfColumn.number("账面余额", 3),
            PdfColumn.number("划出金额", 3),
            PdfColumn.number("划后余额", 2));

    private final PdfFonts fonts;

    TransferCertificatePdf(PdfFonts fonts) {
        this.fonts = fonts;
    }

    public byte[] write(TransferCertificate certificate) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] hash = ContentHash.of(certificate.transfer(), certificate.sums(), certificate.lines());
        try (PdfPages pages = PdfPages.a4(fonts, PdfSeal.original(hash, ""), out)) {
            Transfer transfer = certificate.transfer();
            pages.title("维修资金划转证明", "%s　编号 %s".formatted(transfer.compound(), transfer.id()));
            pages.facts(facts(transfer));
            pages.heading(certificate.holds() ? "核对一致，分毫不差" : "核对不一致");
            pages.facts(List.of(
                    new Fact("户数", Long.toString(transfer.units())),
                    new Fact("登记余额合计", certificate.recorded().grouped()),
                    new Fact("凭证划出合计", certificate.vouchers().grouped()),
                    new Fact("分户账划出合计", certificate.accounts().grouped())));
            pages.table(
                    BOOKS,
                    certificate.sums().stream()
                            .map(sum -> List.of(
                                    sum.book(), sum.voucher(), sum.bank().grouped()))
                            .toList());
            pages.heading("分户明细");
            pages.table(UNITS, rows(certificate));
            pages.paragraph("单位：元。三个合计各取自不同的记录。依据《住宅专项维修资金管理办法》第十五条、第十六条，划转账面余额并移交账目；" + "划转后由业主大会管理，各分户账自划转日起销户。");
        }
        return out.toByteArray();
    }

    private static List<Fact> facts(Transfer transfer) {
        return List.of(
                new Fact("转入户名", transfer.assembly()),
                new Fact("开户银行", transfer.bank()),
                new Fact("转入账号", transfer.bankAccount()),
                new Fact("业主大会决议", transfer.resolution()),
                new Fact("收到通知日", transfer.notifiedOn().toString()),
                new Fact("划转日", transfer.doneOn().map(LocalDate::toString).orElse("")));
    }

    private static List<List<String>> rows(TransferCertificate certificate) {
        List<List<String>> rows = new ArrayList<>();
        for (TransferCertificate.Line line : certificate.lines()) {
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    line.place(),
                    line.firstDeposit().grouped(),
                    line.balance().grouped(),
                    line.taken().grouped(),
                    line.left().grouped()));
        }
        return rows;
    }
}
