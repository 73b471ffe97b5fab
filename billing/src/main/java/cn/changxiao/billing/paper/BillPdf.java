package cn.changxiao.billing.paper;

import cn.changxiao.billing.bill.Bill;
import cn.changxiao.property.document.PdfDrawing;
import cn.changxiao.property.document.PdfFonts;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Bills as paper: why each amount, what is open from before by age, how to pay and how to check the paper. Pages leave
 * for the stream as they are drawn.
 */
@Singleton
public class BillPdf {

    private final PdfFonts fonts;
    private final Clock clock;
    private final String publicAddress;

    BillPdf(
            PdfFonts fonts,
            Clock clock,
            @Property(name = "changxiao.public-address", defaultValue = "http://localhost:8080") String publicAddress) {
        this.fonts = fonts;
        this.clock = clock;
        this.publicAddress = publicAddress;
    }

    /** For programs that run without a bean context. */
    public static BillPdf builtIn(Clock clock, String publicAddress) {
        return new BillPdf(PdfFonts.builtIn(), clock, publicAddress);
    }

    /** One bill as a file of its own; {@code printing} 1 is the original. */
    public byte[] print(Bill bill, int printing) {
        return print(bill, printing, BillPaper.A5);
    }

    public byte[] print(Bill bill, int printing, BillPaper paper) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Batch batch = begin(paper, "账单 " + bill.head().number(), out)) {
            batch.add(new PrintedBill(bill, printing));
        }
        return out.toByteArray();
    }

    /** A file of many bills; closing it finishes the file and leaves the stream open. */
    public Batch begin(BillPaper paper, String title, OutputStream out) {
        return new Batch(paper, title, out);
    }

    /** The characters of a bill that no font has, empty nearly always. */
    public String missing(Bill bill) {
        return fonts.missing(String.join(
                "",
                bill.issuer(),
                bill.head().compound(),
                bill.head().place(),
                bill.head().payer()));
    }

    /** What the code to verify with leads to. */
    public String verifyAddress(Bill bill) {
        return "%s/verify/bill/%s?n=%s&a=%d&h=%s"
                .formatted(
                        publicAddress,
                        bill.head().id(),
                        bill.head().number(),
                        bill.head().due().fen(),
                        bill.check());
    }

    /** Bills under way to one file, in the order they are added. */
    public final class Batch implements AutoCloseable {

        private final BillPaper paper;
        private final PdfDrawing drawing;
        private final LocalDate today = LocalDate.now(clock);
        private final List<MissingCharacters> missing = new ArrayList<>();

        private Batch(BillPaper paper, String title, OutputStream out) {
            this.paper = paper;
            this.drawing = new PdfDrawing(fonts, out);
            drawing.title(title);
        }

        public void add(PrintedBill printed) {
            String lost = new BillPagePdf(drawing, paper, printed, today, verifyAddress(printed.bill())).draw();
            if (!lost.isEmpty()) {
                missing.add(new MissingCharacters(printed.bill().head().number(), lost));
            }
        }

        /** A page that begins a stack: which building and entrance, and how many bills follow. */
        public void cover(BillCover cover) {
            new BillCoverPdf(drawing, paper).draw(cover);
        }

        /** The bills that could not be printed with every character of their names. */
        public List<MissingCharacters> missing() {
            return List.copyOf(missing);
        }

        public int pages() {
            return drawing.pages();
        }

        /** Says on a last page which bills lack a character, so that it is written in by hand before delivery. */
        @Override
        public void close() {
            if (missing.size() > 0 && drawing.pages() > 1) {
                new BillCoverPdf(drawing, paper).draw(missing);
            }
            drawing.close();
        }
    }
}
