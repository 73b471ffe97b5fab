package cn.changxiao.benchmarks.pdf;

import cn.changxiao.billing.bill.Bill;
import cn.changxiao.property.document.QrCode;
import com.lowagie.text.Document;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PRTokeniser;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfContentParser;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The layout of a finished page drawn again by OpenPDF in Helvetica, which needs no embedding: every text at its place
 * with as many letters as it had characters, every line, rectangle and code. What a page costs at least; the two codes of
 * each bill are worked out anew, for no two bills have the same.
 */
final class LatinLayout {

    private static final String LETTERS = "the quick brown fox jumps over the lazy dog 0123456789 ".repeat(20);

    private final List<Operation> operations = new ArrayList<>();
    private final BaseFont font;
    private final Rectangle size;

    private LatinLayout(BaseFont font, Rectangle size) {
        this.font = font;
        this.size = size;
    }

    /** The layout of a file's first page. */
    static LatinLayout of(byte[] file) throws IOException {
        try (PdfReader reader = new PdfReader(file)) {
            LatinLayout layout = new LatinLayout(
                    BaseFont.createFont(BaseFont.HELVETICA, BaseFont.WINANSI, BaseFont.NOT_EMBEDDED),
                    reader.getPageSize(1));
            PdfContentParser parser = new PdfContentParser(new PRTokeniser(reader.getPageContent(1)));
            List<PdfObject> operands = new ArrayList<>();
            while (!parser.parse(operands).isEmpty()) {
                layout.operations.add(Operation.of(operands));
            }
            return layout;
        }
    }

    /** The pages of these bills in one file. */
    void write(List<Bill> bills, OutputStream out) {
        Document document = new Document(size);
        PdfWriter writer = PdfWriter.getInstance(document, out);
        document.open();
        for (Bill bill : bills) {
            document.newPage();
            requireDark(QrCode.of(bill.payCode()));
            requireDark(QrCode.of(BillPaperRuns.VERIFY + bill.check()));
            draw(writer.getDirectContent());
        }
        document.close();
    }

    /** Every code has a dark corner; asking keeps the work from being thought useless. */
    private static void requireDark(QrCode code) {
        if (!code.isDark(0, 0)) {
            throw new IllegalStateException("a code without its corner");
        }
    }

    private void draw(PdfContentByte canvas) {
        for (Operation operation : operations) {
            float[] n = operation.numbers();
            switch (operation.operator()) {
                case "BT" -> canvas.beginText();
                case "ET" -> canvas.endText();
                case "Tf" -> canvas.setFontAndSize(font, n[0]);
                case "Td" -> canvas.moveText(n[0], n[1]);
                case "Tj" -> canvas.showText(LETTERS.substring(0, operation.characters()));
                case "rg" -> canvas.setRGBColorFillF(n[0], n[1], n[2]);
                case "RG" -> canvas.setRGBColorStrokeF(n[0], n[1], n[2]);
                case "w" -> canvas.setLineWidth(n[0]);
                case "re" -> canvas.rectangle(n[0], n[1], n[2], n[3]);
                case "m" -> canvas.moveTo(n[0], n[1]);
                case "l" -> canvas.lineTo(n[0], n[1]);
                case "f" -> canvas.fill();
                case "S" -> canvas.stroke();
                case "q" -> canvas.saveState();
                case "Q" -> canvas.restoreState();
                case "cm" -> canvas.concatCTM(n[0], n[1], n[2], n[3], n[4], n[5]);
                case "g" -> canvas.setGrayFill(n[0]);
                default -> throw new IllegalStateException("unknown operator " + operation.operator());
            }
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    private record Operation(String operator, float[] numbers, int characters) {

        static Operation of(List<PdfObject> operands) {
            int characters = 0;
            List<Float> numbers = new ArrayList<>();
            for (PdfObject operand : operands.subList(0, operands.size() - 1)) {
                if (operand instanceof PdfNumber number) {
                    numbers.add(number.floatValue());
                } else if (operand instanceof PdfString text) {
                    characters = text.getBytes().length / 2;
                }
            }
            float[] values = new float[numbers.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = numbers.get(i);
            }
            return new Operation(operands.get(operands.size() - 1).toString(), values, characters);
        }
    }
}
