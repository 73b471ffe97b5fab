package cn.changxiao.billing.reconciliation.proof;

import cn.changxiao.property.document.Fact;
import cn.changxiao.property.document.PdfColumn;
import cn.changxiao.property.document.PdfFonts;
import cn.changxiao.property.document.PdfPages;
import cn.changxiao.property.document.PdfSeal;
import cn.changxiao.property.document.PdfStyle;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A three-way certificate on A4: statement, books, what became of the money, and every difference by name. */
@Singleton
public class ReconciliationPdf {

    private final PdfFonts fonts;

    ReconciliationPdf(PdfFonts fonts) {
        this.fonts = fonts;
    }

    /** The certificate as issued. */
    public byte[] print(ReconciliationCertificate certificate) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DayProof proof = certificate.proof();
        PdfSeal seal = PdfSeal.original(HexFormat.of().parseHex(certificate.hash()), "");
        try (PdfPages pages = PdfPages.a4(fonts, seal, out)) {
            pages.title("日对账证明", certificate.title());
            pages.facts(List.of(
                    new Fact("账户", proof.account()),
                    new Fact("对账日", proof.day().toString()),
                    new Fact("出具人", certificate.issuedBy()),
                    new Fact(
                            "结论",
                            proof.agrees()
                                    ? "三方一致"
                                    : "有 %d 项差异".formatted(proof.differences().size()))));
            for (CertificateSection section : CertificateSection.values()) {
                section(pages, proof, section);
            }
            pages.note("对账单 = 账上登记 + 差异；收款 = 去向 + 差异。本证明出具后不再更改，重新出具另编新号。", PdfStyle.NOTE);
        }
        return out.toByteArray();
    }

    private static void section(PdfPages pages, DayProof proof, CertificateSection section) {
        List<CertificateLine> lines = proof.of(section);
        if (lines.isEmpty()) {
            return;
        }
        pages.heading(section.label());
        List<List<String>> rows = new ArrayList<>();
        for (CertificateLine line : lines) {
            String entry = line.entry() == 0 ? "" : Long.toString(line.entry());
            rows.add(List.of(line.text(), entry, line.amount().grouped()));
        }
        rows.add(List.of("合计", "", proof.sum(section).grouped()));
        pages.table(List.of(PdfColumn.text("事项", 8), PdfColumn.text("明细编号", 3), PdfColumn.number("金额（元）", 3)), rows);
    }
}
