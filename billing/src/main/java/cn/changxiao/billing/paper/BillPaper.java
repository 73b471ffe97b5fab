package cn.changxiao.billing.paper;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.document.PaperSize;
import java.util.Locale;

/** What a bill is printed on. Large type is the small sheet enlarged to twice its area, for eyes that want it. */
public enum BillPaper {
    A5("A5", PaperSize.A5, 100),
    A4("A4", PaperSize.A4, 115),
    LARGE("大字版（A4）", PaperSize.A4, 142);

    private final String label;
    private final PaperSize size;
    private final int percent;

    BillPaper(String label, PaperSize size, int percent) {
        this.label = label;
        this.size = size;
        this.percent = percent;
    }

    /**
     * Reads {@code a5}, {@code a4} or {@code large}.
     *
     * @throws InvalidValue if there is no such paper
     */
    public static BillPaper parse(String name) {
        for (BillPaper paper : values()) {
            if (paper.name().toLowerCase(Locale.ROOT).equals(name.strip().toLowerCase(Locale.ROOT))) {
                return paper;
            }
        }
        throw new InvalidValue("没有“%s”这种纸张，可选 a5、a4 或 large（大字版）。".formatted(name));
    }

    public String label() {
        return label;
    }

    PaperSize size() {
        return size;
    }

    int percent() {
        return percent;
    }
}
