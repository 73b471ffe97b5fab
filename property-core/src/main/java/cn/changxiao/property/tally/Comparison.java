package cn.changxiao.property.tally;

/**
 * One line of the arithmetic, kept as numbers so that a page can print it and anybody can do it again: {@code 3×1,234 ≥
 * 2×1,800}. Part and whole are heads or 0.01 m².
 */
public record Comparison(Measure measure, Threshold threshold, long part, long whole) {

    public boolean isMet() {
        return threshold.isMetBy(part, whole);
    }

    /** The products as they were compared, with the sign that was asked for: {@code 3×1,234 ≥ 2×1,800}. */
    public String text() {
        return "%d×%s %s %d×%s"
                .formatted(
                        threshold.denominator(),
                        measure.text(part),
                        threshold.bound().sign(),
                        threshold.numerator(),
                        measure.text(whole));
    }
}
