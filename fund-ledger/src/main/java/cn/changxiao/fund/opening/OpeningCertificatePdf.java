package cn.changxiao.fund.opening;

import cn.changxiao.property.ContentHash;
import cn.changxiao.property.document.Fact;
import cn.changxiao.property.document.PdfColumn;
import cn.changxiao.property.document.PdfFonts;
import cn.changxiao.property.document.PdfPages;
import cn.changxiao.property.document.PdfSeal;
import cn.changxiao.property.money.Money;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.util.List;

/** 期初余额核对证明 on A4. */
@Singleton
public class OpeningCertificatePdf {

    private static final List<PdfColumn> COLUMNS = List.of(
            PdfColumn.text("小区", 4),
            PdfColumn.text("余额日期", 2),
            PdfColumn.text("凭证", 2),
            PdfColumn.number("户数", 1),
            PdfColumn.number("登记合计", 3),
            PdfColumn.number("凭证合计", 3),
            PdfColumn.number("分户账合计", 3));

    private final PdfFonts fonts;

    OpeningCertificatePdf(PdfFonts fonts) {
        this.fonts = fonts;
    }

    /** The certificate beside the sum of the file's accepted rows. */
    public byte[] write(OpeningCertificate certificate, Money fromFile) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] hash = ContentHash.of(certificate.file().value(), certificate.lines(), fromFile);
        try (PdfPages pages = PdfPages.a4(fonts, PdfSeal.original(hash, ""), out)) {
            pages.title("维修资金期初余额核对证明", "导入文件 %s “%s”".formatted(certificate.file(), certificate.name()));
            pages.table(
                    COLUMNS,
                    certificate.lines().stream()
                            .map(line -> List.of(
                                    line.compound(),
                                    line.day().toString(),
                                    line.voucher(),
                                    Long.toString(line.units()),
                                    line.recorded().grouped(),
                                    line.vouchers().grouped(),
                                    line.accounts().grouped()))
                            .toList());
            pages.heading(certificate.holds(fromFile) ? "核对一致，分毫不差" : "核对不一致");
            pages.facts(List.of(
                    new Fact("文件接收行合计", fromFile.grouped()),
                    new Fact("登记合计", certificate.recorded().grouped()),
                    new Fact("凭证合计（借 1001）", certificate.vouchers().grouped()),
                    new Fact("分户账首笔合计（贷 3001、3002）", certificate.accounts().grouped())));
            pages.paragraph("单位：元。四个合计各取自不同的记录；凭证依财会〔2020〕7号。");
        }
        return out.toByteArray();
    }
}
