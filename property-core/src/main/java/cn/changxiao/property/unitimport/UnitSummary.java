package cn.changxiao.property.unitimport;

import cn.changxiao.property.importing.FileId;
import cn.changxiao.property.importing.ImportOutcome;
import cn.changxiao.property.importing.RowCounts;
import cn.changxiao.property.importing.UploadedFiles.Uploaded;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.unitfile.UnitPart;
import java.util.List;
import java.util.Set;

/**
 * A file of units, how far the work on it is and what became of its rows; {@code failed} names the compounds of which
 * nothing was imported, and why.
 */
public record UnitSummary(
        FileId file, Uploaded uploaded, Set<UnitPart> parts, UserId maker, RowCounts counts, List<String> failed) {

    public UnitSummary {
        parts = Set.copyOf(parts);
        failed = List.copyOf(failed);
    }

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

    public boolean isWorking() {
        return uploaded.work().isPresent();
    }

    public boolean isPreviewed() {
        return uploaded.state().equals("PREVIEWED") && !isWorking();
    }

    public boolean isConfirmed() {
        return uploaded.state().equals("CONFIRMED");
    }

    /** Whether the file holds balances, which a second person confirms. */
    public boolean isMoney() {
        return parts.stream().anyMatch(UnitPart::isMoney);
    }

    /** 0 to 100; a reading knows its end only about. */
    public int percentDone() {
        int total = Math.max(1, Math.max(uploaded.rowsTotal(), uploaded.rowsDone()));
        return (int) (100L * uploaded.rowsDone() / total);
    }
}
