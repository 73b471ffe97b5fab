package cn.changxiao.billing.run;

import cn.changxiao.property.Sql;
import jakarta.inject.Singleton;

/** Goes on with every signed-off run that was interrupted; called when the service starts and by the scheduler. */
@Singleton
public class ResumeBillRuns {

    private static final String SIGNED = "SELECT run_id FROM billing_run WHERE state = 'SIGNED' ORDER BY run_id";

    private final Sql sql;
    private final PostBillRun postBillRun;

    ResumeBillRuns(Sql sql, PostBillRun postBillRun) {
        this.sql = sql;
        this.postBillRun = postBillRun;
    }

    /** How many runs were taken up. */
    public int resume() {
        var runs = sql.list(SIGNED, row -> new BillRunId(row.getLong("run_id")));
        runs.forEach(postBillRun::post);
        return runs.size();
    }
}
