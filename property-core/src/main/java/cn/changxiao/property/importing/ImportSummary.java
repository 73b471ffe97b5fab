package cn.changxiao.property.importing;

/** A file and what became of its rows. */
public record ImportSummary(FileId file, String source, String name, String state, RowCounts counts) {

    public long count(ImportOutcome outcome) {
        return counts.of(outcome);
    }

    public long rows() {
        return counts.rows();
    }

    public long accepted() {
        return counts.accepted();
    }

    public long incomplete() {
        return counts.incomplete();
    }

    public long conflicts() {
        return counts.conflicts();
    }

    public boolean isConfirmed() {
        return state.equals("CONFIRMED");
    }
}
