package cn.changxiao.property.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    @Test
    void isReadBackAsWhatWasWritten() throws ReaderException {
        String content = "https://changxiao.example/pay/B-2026-000123?amount=12345";

        String read = new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new Picture(QrCode.of(content)))))
                .getText();

        assertThat(read).isEqualTo(content);
    }

    @Test
    void refusesMoreThanACodeHolds() {
        assertThatThrownBy(() -> QrCode.of("x".repeat(4_000))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void drawsEveryDarkModuleIntoTheSvg() {
        QrCode code = QrCode.of("12345");

        assertThat(code.svg(100).split("h1v1h-1z", -1)).hasSize(darkModules(code) + 1);
    }

    private static int darkModules(QrCode code) {
        int dark = 0;
        for (int row = 0; row < code.modules(); row++) {
            for (int column = 0; column < code.modules(); column++) {
                dark += code.isDark(column, row) ? 1 : 0;
            }
        }
        return dark;
    }

    /** The code as a camera sees it: four pixels a module and a light border. */
    private static final class Picture extends LuminanceSource {

        private static final int SCALE = 4;
        private static final int BORDER = 4;
        private final QrCode code;

        Picture(QrCode code) {
            super((code.modules() + 2 * BORDER) * SCALE, (code.modules() + 2 * BORDER) * SCALE);
            this.code = code;
        }

        @Override
        public byte[] getRow(int y, byte[] row) {
            byte[] pixels = new byte[getWidth()];
            for (int x = 0; x < pixels.length; x++) {
                int column = x / SCALE - BORDER;
                int line = y / SCALE - BORDER;
                boolean inside = column >= 0 && line >= 0 && column < code.modules() && line < code.modules();
                pixels[x] = inside && code.isDark(column, line) ? 0 : (byte) 255;
            }
            return pixels;
        }

        @Override
        public byte[] getMatrix() {
            byte[] all = new byte[getWidth() * getHeight()];
            for (int y = 0; y < getHeight(); y++) {
                System.arraycopy(getRow(y, new byte[0]), 0, all, y * getWidth(), getWidth());
            }
            return all;
        }
    }
}
