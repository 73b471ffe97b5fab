package cn.changxiao.billing.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.bill.Arrears;
import cn.changxiao.billing.bill.Bill;
import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.bill.BillLine;
import cn.changxiao.billing.bill.BillNumber;
import cn.changxiao.billing.bill.BillParties;
import cn.changxiao.billing.bill.BillSummary;
import cn.changxiao.billing.price.PriceKind;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A bill as a reader of PDF draws it, not as we believe to have written it. */
class BillPictureTest {

    private static final BillPdf PDF = BillPdf.builtIn(
            Clock.fixed(Instant.parse("2026-11-20T00:00:00Z"), ZoneOffset.UTC), "https://changxiao.example.cn");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void bothCodesAreReadFromTheRenderedPage(BillPaper paper)
            throws IOException, InterruptedException, ReaderException {
        Bill bill = bill(1);
        Path file = Files.write(folder.resolve("bill.pdf"), PDF.print(bill, 2, paper));

        run(
                "pdftoppm",
                "-r",
                "150",
                "-png",
                "-singlefile",
                file.toString(),
                folder.resolve("page").toString());

        assertThat(codes(ImageIO.read(folder.resolve("page.png").toFile()), paper))
                .containsExactlyInAnyOrder(bill.payCode(), PDF.verifyAddress(bill));
    }

    @Test
    void anotherProgramFindsNoFaultAndTheSameText() throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("bill.pdf"), PDF.print(bill(12), 1));

        run("qpdf", "--check", file.toString());
        run("pdftotext", "-layout", file.toString(), folder.resolve("bill.txt").toString());

        assertThat(Files.readString(folder.resolve("bill.txt")))
                .contains("赵䶮㛃𠅤𬭎", "每月 58.18 元 ×", "12 个月", "698.16", "前期物业服务合同第五条");
    }

    @Test
    void theSameBillGivesTheSameBytes() {
        assertThat(PDF.print(bill(1), 1)).isEqualTo(PDF.print(bill(1), 1)).hasSizeLessThan(45 * 1024);
    }

    @Test
    void aYearOfChangesGoesOnOnTheNextPage() throws IOException, InterruptedException {
        Bill year = bill(12);
        List<BillLine> changing = IntStream.range(0, 36)
                .mapToObj(i -> line(202_601 + i / 3, 1 + i % 3 * 9, 9))
                .toList();
        Bill long36 = new Bill(
                year.head(), year.parties(), year.last(), year.issuedOn(), changing, List.of(), List.of(), List.of());
        Path file = Files.write(folder.resolve("bill.pdf"), PDF.print(long36, 1));

        run("pdftotext", "-layout", file.toString(), folder.resolve("bill.txt").toString());

        assertThat(Files.readString(folder.resolve("bill.txt"))).contains("（续）", "接下页", "2026-12");
    }

    @Test
    void aVoidBillSaysSoAndOffersNoWayToPay() throws IOException, InterruptedException, ReaderException {
        Bill bill = bill(1, Money.ofFen(5_818), true);
        Path file = Files.write(folder.resolve("bill.pdf"), PDF.print(bill, 2, BillPaper.A5));

        run("pdftotext", "-layout", file.toString(), folder.resolve("bill.txt").toString());
        run(
                "pdftoppm",
                "-r",
                "150",
                "-png",
                "-singlefile",
                file.toString(),
                folder.resolve("page").toString());

        assertThat(Files.readString(folder.resolve("bill.txt")))
                .contains("本账单已作废", "请勿按此缴费", "重复打印")
                .doesNotContain("缴费码");
        BufferedImage page = ImageIO.read(folder.resolve("page.png").toFile());
        int top = page.getHeight() * 3 / 4;
        int between = page.getWidth() * 735 / 1000;
        assertThat(code(page.getSubimage(between, top, page.getWidth() - between, page.getHeight() - top)))
                .isEqualTo(PDF.verifyAddress(bill));
    }

    @Test
    void anAdjustedBillSaysWhatItComesToNow() throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("bill.pdf"), PDF.print(bill(1, Money.ofFen(818), false), 1));

        run("pdftotext", "-layout", file.toString(), folder.resolve("bill.txt").toString());

        assertThat(Files.readString(folder.resolve("bill.txt")))
                .contains("本账单已调整：原应收 58.18 元，现应收 50.00 元，现应缴 50.00 元。", "缴费码");
    }

    private static Bill bill(int months) {
        return bill(months, Money.ZERO, false);
    }

    private static Bill bill(int months, Money lowered, boolean isVoid) {
        BillingMonth first = new BillingMonth(202_601);
        Money due = Money.ofFen(5_818L * months);
        Money open = due.minus(lowered);
        return new Bill(
                new BillSummary(
                        new BillId(1_000_001),
                        new BillNumber(2026, 7),
                        first,
                        "水岸花园",
                        new UnitId(5),
                        "1幢 2单元 301",
                        "赵䶮㛃𠅤𬭎",
                        LocalDate.of(2026, 11, 30),
                        due,
                        open,
                        lowered,
                        isVoid),
                new BillParties(77, "某某物业服务有限公司", 9, "幸福路 1 号"),
                first.plus(months - 1),
                LocalDate.of(2026, 11, 1),
                IntStream.range(0, months)
                        .mapToObj(i -> line(202_601 + i, 1, first.plus(i).days()))
                        .toList(),
                List.of(),
                List.of(new Arrears(new BillingMonth(202_512), LocalDate.of(2025, 12, 31), Money.ofFen(5_818))),
                List.of());
    }

    private static BillLine line(int month, int firstDay, int days) {
        return new BillLine(
                FeeItem.PROPERTY_FEE,
                new BillingMonth(month),
                firstDay,
                days,
                PriceKind.PER_AREA,
                8_950,
                6_500,
                Money.ZERO,
                Money.ofFen(5_818),
                "前期物业服务合同第五条");
    }

    /** What a camera reads that is held over one code and then over the other. */
    private static List<String> codes(BufferedImage page, BillPaper paper) throws ReaderException {
        int top = page.getHeight() * 3 / 4;
        int between = page.getWidth() * (paper == BillPaper.A4 ? 785 : 735) / 1000;
        int left = page.getWidth() / 2;
        return List.of(
                code(page.getSubimage(left, top, between - left, page.getHeight() - top)),
                code(page.getSubimage(between, top, page.getWidth() - between, page.getHeight() - top)));
    }

    private static String code(BufferedImage part) throws ReaderException {
        int[] pixels = part.getRGB(0, 0, part.getWidth(), part.getHeight(), null, 0, part.getWidth());
        RGBLuminanceSource source = new RGBLuminanceSource(part.getWidth(), part.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    /** Skips the test, and says so, where the program is not installed. */
    private static void run(String... command) throws IOException, InterruptedException {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin", command[0])),
                command[0] + " is not installed: nothing was rendered");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
