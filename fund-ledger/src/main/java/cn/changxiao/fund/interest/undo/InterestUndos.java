package cn.changxiao.fund.interest.undo;

import cn.changxiao.fund.interest.InterestRunId;
import cn.changxiao.fund.interest.InterestRuns;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Reads how far taking a run back is, for those who may read the run. */
@Singleton
public class InterestUndos {

    private final InterestRuns runs;
    private final UndoRows rows;

    InterestUndos(InterestRuns runs, UndoRows rows) {
        this.runs = runs;
        this.rows = rows;
    }

    /** Empty while nobody has asked for it. */
    @ReadOnly
    public Optional<InterestUndo> of(Viewer viewer, InterestRunId run) {
        return rows.find(runs.one(viewer, run).id());
    }
}
