package cn.changxiao.handover.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.handover.HandoverCity;
import cn.changxiao.handover.HandoverCity.World;
import cn.changxiao.handover.batch.BatchId;
import cn.changxiao.handover.certificate.NotTransferredYet;
import cn.changxiao.handover.certificate.PrintCertificate;
import cn.changxiao.handover.certificate.VerifyCertificate;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.testing.DatabaseTest;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class HandoverCertificateIT implements DatabaseTest {

    @Inject
    HandoverCity city;

    @Inject
    Steps steps;

    @Inject
    PrintCertificate print;

    @Inject
    VerifyCertificate verify;

    @Inject
    Sql sql;

    @Test
    void saysWhoGaveWhatToWhomAndFromWhen() throws IOException {
        World world = city.build();
        BatchId batch = steps.transferred(world, "YJ-CERT-1");

        byte[] file = print.print(world.operator(), batch);

        Files.write(Path.of("target", "handover-certificate.pdf"), file);
        String text = text(file);
        assertThat(text)
                .contains("移交接管确认书", "YJ-CERT-1", "给水主管 PE110", "2025-03-01", "2025-03-05", "阀门渗漏")
                .contains("吴䶮", "周𬭎", "YJ" + world.compound() + "-")
                .doesNotContain("补打件");
        assertThat(text(print.print(world.street(), batch))).contains("补打件", "第 2 次");
    }

    @Test
    void canBeVerifiedByItsHashAndByNoOther() {
        World world = city.build();
        BatchId batch = steps.transferred(world, "YJ-CERT-2");
        String hash = sql.first(
                        "SELECT certificate_hash FROM handover_batch WHERE batch_id = ?",
                        row -> HexFormat.of().formatHex(row.getBytes(1)),
                        batch.value())
                .orElseThrow();

        assertThat(verify.verify(batch, hash.substring(0, 16)))
                .hasValueSatisfying(genuine -> assertThat(genuine.number()).isEqualTo("YJ-CERT-2"));
        assertThat(verify.verify(batch, "0123456789abcdef")).isEmpty();
        assertThat(verify.verify(batch, hash.substring(0, 4))).isEmpty();
    }

    @Test
    void existsForACompletedHandOverOfTheViewersOnly() {
        World world = city.build();
        BatchId open = steps.invited(world, "YJ-CERT-3");

        assertThatThrownBy(() -> print.print(world.street(), open)).isInstanceOf(NotTransferredYet.class);
        assertThatThrownBy(() -> print.print(world.otherOperator(), open)).isInstanceOf(NotFound.class);
    }

    private static String text(byte[] file) throws IOException {
        try (PdfReader reader = new PdfReader(file)) {
            return new PdfTextExtractor(reader).getTextFromPage(1);
        }
    }
}
