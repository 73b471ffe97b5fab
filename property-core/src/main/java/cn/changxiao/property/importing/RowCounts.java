package cn.changxiao.property.importing;

import java.util.Map;

/**
 * How many rows of a file have which outcome. Accepted and rejected rows are always all rows; {@code incomplete} counts
 * accepted rows to which somebody has to add something.
 */
public record RowCounts(Map<ImportOutcome, Long> outcomes, long incomplete, long conflicts) {

    public static final RowCounts NONE = new RowCounts(Map.of(), 0, 0);

    public RowCounts {
        outcomes = Map.copyOf(outcomes);
    }

    public long of(ImportOutcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    public long rows() {
        return outcomes.values().stream().mapToLong(Long::longValue).sum();
    }

    public long accepted() {
        return rows() - of(ImportOutcome.REJECTED);
    }
}
