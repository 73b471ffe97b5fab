package cn.changxiao.property.importing;

import java.util.Map;

/**
 * A file and how many of its rows have which outcome. Accepted and rejected rows are always all rows;
 * {@code incomplete} counts accepted rows to which somebody has to add something.
 */
public record ImportSummary(
        FileId file,
        String source,
        String name,
        String state,
        Map<ImportOutcome, Long> outcomes,
        long incomplete,
        long conflicts) {

    public ImportSummary {
        outcomes = Map.copyOf(outcomes);
    }

    public long count(ImportOutcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    public long rows() {
        return outcomes.values().stream().mapToLong(Long::longValue).sum();
    }

    public long accepted() {
        return rows() - count(ImportOutcome.REJECTED);
    }

    public boolean isConfirmed() {
        return state.equals("CONFIRMED");
    }
}
