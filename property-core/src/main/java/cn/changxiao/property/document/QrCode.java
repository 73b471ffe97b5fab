package cn.changxiao.property.document;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code as dark and light modules, drawn as rectangles so that it prints sharp at any size; error correction M,
 * quiet zone of four modules inside the drawn square.
 */
public final class QrCode {

    private static final int QUIET_MODULES = 4;

    private final ByteMatrix matrix;

    private QrCode(ByteMatrix matrix) {
        this.matrix = matrix;
    }

    /** @throws IllegalArgumentException if the content is empty or longer than a QR code holds */
    public static QrCode of(String content) {
        try {
            return new QrCode(Encoder.encode(content, ErrorCorrectionLevel.M).getMatrix());
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

    /** Calls back with every run of dark modules in a row: column, row from below, and length, inside the quiet zone. */
    void eachRun(RunOfDark runs) {
        for (int row = 0; row < modules(); row++) {
            int column = 0;
            while (column < modules()) {
                int start = column;
                while (column < modules() && isDark(column, row)) {
                    column++;
                }
                if (column > start) {
                    runs.at(start + QUIET_MODULES, modules() - 1 - row + QUIET_MODULES, column - start);
                }
                column++;
            }
        }
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

    /** Where neighbouring dark modules stand. */
    interface RunOfDark {

        void at(int column, int rowFromBelow, int length);
    }
}
