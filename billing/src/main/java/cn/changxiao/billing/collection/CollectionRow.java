package cn.changxiao.billing.collection;

import java.util.Comparator;

/**
 * Names one stored row of the totals of any level.
 *
 * @param period yyyymm; for a year yyyy
 * @param building 0 unless the row is a building's
 * @param item a fee item, 0 for all that count
 */
public record CollectionRow(Level level, long compound, long issuer, int period, long building, int item)
        implements Comparable<CollectionRow> {

    private static final Comparator<CollectionRow> ORDER = Comparator.comparing(CollectionRow::level)
            .thenComparingLong(CollectionRow::compound)
            .thenComparingLong(CollectionRow::issuer)
            .thenComparingInt(CollectionRow::period)
            .thenComparingLong(CollectionRow::building)
            .thenComparingInt(CollectionRow::item);

    CollectionRow month() {
        return new CollectionRow(Level.MONTH, compound, issuer, period, 0, 0);
    }

    CollectionRow year() {
        return new CollectionRow(Level.YEAR, compound, issuer, period / 100, 0, 0);
    }

    CollectionRow ofAll() {
        return new CollectionRow(level, compound, issuer, period, building, CollectionCell.ALL_COUNTED);
    }

    /** As in {@code 小区 7 账期 202603 楼栋 12 项目 1}. */
    public String text() {
        return switch (level) {
            case YEAR -> "小区 %d %d 年".formatted(compound, period);
            case MONTH -> "小区 %d 账期 %d".formatted(compound, period);
            case BUILDING ->
                "小区 %d 账期 %d 楼栋 %d%s"
                        .formatted(compound, period, building, item == CollectionCell.ALL_COUNTED ? "" : " 项目 " + item);
        };
    }

    @Override
    public int compareTo(CollectionRow other) {
        return ORDER.compare(this, other);
    }

    /** The stored levels of totals. */
    public enum Level {
        MONTH,
        YEAR,
        BUILDING
    }
}
