package cn.changxiao.property.paper;

import cn.changxiao.property.certificate.CertificateView;
import cn.changxiao.property.certificate.NewCertificate;
import cn.changxiao.property.document.Fact;
import cn.changxiao.property.document.PdfFonts;
import cn.changxiao.property.document.PdfPages;
import cn.changxiao.property.document.PdfSeal;
import cn.changxiao.property.document.PdfStyle;
import cn.changxiao.property.document.QrCode;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.util.List;

/** 业主共同决定凭证: what was decided, by whom, up to how much and until when, with the code that proves it genuine. */
@Singleton
public class CertificatePdf {

    private static final int SHOWN_DIGITS = 16;

    private final PdfFonts fonts;
    private final String publicAddress;

    CertificatePdf(
            PdfFonts fonts,
            @Property(name = "changxiao.public-address", defaultValue = "http://localhost:8080") String publicAddress) {
        this.fonts = fonts;
        this.publicAddress = publicAddress;
    }

    /** The file; whether the certificate is spent is not on it, for paper does not change: the code leads there. */
    public byte[] write(CertificateView certificate) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String address = "%s/verify/certificate/%s?h=%s"
                .formatted(
                        publicAddress, certificate.number(), certificate.seal().substring(0, SHOWN_DIGITS));
        try (PdfPages pages = PdfPages.a4(fonts, new PdfSeal(certificate.seal(), address, 1), out)) {
            NewCertificate content = certificate.content();
            pages.title("业主共同决定凭证", "凭证编号 %s".formatted(certificate.number()));
            pages.facts(facts(certificate));
            pages.heading("表决事项");
            pages.paragraph(content.proposal());
            pages.heading("表决结果");
            pages.paragraph(content.tally());
            pages.heading("校验信息");
            pages.note("表决人名册哈希 %s".formatted(content.rollHash()), PdfStyle.NOTE);
            pages.note("表决范围哈希 %s".formatted(content.scope().hash()), PdfStyle.NOTE);
            pages.note("凭证内容哈希 %s".formatted(certificate.seal()), PdfStyle.NOTE);
            pages.paragraph("本凭证仅可用于上列事项，使用一次即失效；是否已经使用，以扫码核验的结果为准。");
            pages.qr(QrCode.of(address), "扫码核验");
        }
        return out.toByteArray();
    }

    private static List<Fact> facts(CertificateView certificate) {
        NewCertificate content = certificate.content();
        return List.of(
                new Fact("小区", certificate.compoundName()),
                new Fact("事项类别", content.subject().label()),
                new Fact("表决范围", content.scope().text()),
                new Fact("金额上限", content.cap().map(cap -> cap.grouped() + " 元").orElse("不涉及")),
                new Fact("公示期间", "%s 至 %s".formatted(content.publishedFrom(), content.publishedUntil())),
                new Fact("生效日期", content.effectiveOn().toString()),
                new Fact("有效期至", "%s（含）".formatted(content.lastDay())),
                new Fact("出具日期", certificate.issuedAt().toLocalDate().toString()));
    }
}
