package cn.changxiao.property.tally;

import java.math.BigDecimal;
import java.util.Locale;

/** The two ways owners are counted; a decision needs both. */
public enum Measure {
    HEADS("人数"),
    /** In 0.01 m². */
    AREA("专有部分面积");

    private static final int AREA_DECIMALS = 2;

    private final String label;

    Measure(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The number as people read it: {@code 1,234} persons, {@code 1,234.56} square metres. */
    public String text(long number) {
        return switch (this) {
            case HEADS -> String.format(Locale.ROOT, "%,d", number);
            case AREA -> String.format(Locale.ROOT, "%,.2f", BigDecimal.valueOf(number, AREA_DECIMALS));
        };
    }
}
