package cn.changxiao.property.document;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/**
 * A QR code as dark and light modules, drawn as rectangles so that it prints sharp at any size; error correction M,
 * quiet zone of four modules inside the drawn square.
 */
public final class QrCode {

    private static final int QUIET_MODULES = 4;

    /**
     * One pattern for all codes. Weighing the eight against each other takes longer than everything else on a bill, and
     * readers want to know only which one it is; this one mixes well whatever the content.
     */
    private static final Map<EncodeHintType, ?> HINTS = Map.of(EncodeHintType.QR_MASK_PATTERN, 3);

    private final ByteMatrix matrix;

    private QrCode(ByteMatrix matrix) {
        this.matrix = matrix;
    }

    /** @throws IllegalArgumentException if the content is empty or longer than a QR code holds */
    public static QrCode of(String content) {
        try {
            return new QrCode(
                    Encoder.encode(content, ErrorCorrectionLevel.M, HINTS).getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR code holds these " + content.length() + " characters", e);
        }
    }

    /** Modules along one side, without the quiet zone. */
    public int modules() {
        return matrix.getWidth();
    }

    public boolean isDark(int column, int row) {
        return matrix.get(column, row) == 1;
    }

    /** The side with the quiet zone around it, in modules. */
    int side() {
        return modules() + 2 * QUIET_MODULES;
    }

    /** Calls back with rectangles that cover the dark modules, quiet zone included in the coordinates. */
    void eachRectangle(Rectangles rectangles) {
        int side = modules();
        int[] lengths = new int[side];
        int[] tops = new int[side];
        for (int row = 0; row <= side; row++) {
            for (int column = 0; column < side; column++) {
                int length = runFrom(column, row);
                if (lengths[column] != length) {
                    if (lengths[column] != 0) {
                        int height = row - tops[column];
                        rectangles.at(column + QUIET_MODULES, side - row + QUIET_MODULES, lengths[column], height);
                    }
                    lengths[column] = length;
                    tops[column] = row;
                }
            }
        }
    }

    /** How many modules are dark from where a dark run begins; 0 elsewhere and below the last row. */
    private int runFrom(int column, int row) {
        if (row == modules() || !isDark(column, row) || (column > 0 && isDark(column - 1, row))) {
            return 0;
        }
        int end = column;
        while (end < modules() && isDark(end, row)) {
            end++;
        }
        return end - column;
    }

    /** The code as an inline SVG picture of the given side, for pages. */
    public String svg(int sidePixels) {
        int side = side();
        StringBuilder path = new StringBuilder();
        for (int row = 0; row < modules(); row++) {
            for (int column = 0; column < modules(); column++) {
                if (isDark(column, row)) {
                    path.append('M')
                            .append(column + QUIET_MODULES)
                            .append(' ')
                            .append(row + QUIET_MODULES)
                            .append("h1v1h-1z");
                }
            }
        }
        return ("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\""
                        + " shape-rendering=\"crispEdges\" role=\"img\"><path fill=\"#fff\" d=\"M0 0h%dv%dH0z\"/>"
                        + "<path d=\"%s\"/></svg>")
                .formatted(sidePixels, sidePixels, side, side, side, side, path);
    }

    /** Takes rectangles of dark modules; the row counts from below. */
    interface Rectangles {

        void at(int column, int rowFromBelow, int width, int height);
    }
}
