package cn.changxiao.app.console.run;

import cn.changxiao.billing.run.BillRunId;
import cn.changxiao.billing.run.PostBillRun;
import cn.changxiao.billing.run.ResumeBillRuns;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts runs behind the page that signed them off, and goes on at the start with those that were interrupted. */
@Singleton
public class BillRunWorker implements ApplicationEventListener<ServerStartupEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(BillRunWorker.class);

    private final ExecutorService executor;
    private final PostBillRun postBillRun;
    private final ResumeBillRuns resumeBillRuns;

    BillRunWorker(
            @Named(TaskExecutors.BLOCKING) ExecutorService executor,
            PostBillRun postBillRun,
            ResumeBillRuns resumeBillRuns) {
        this.executor = executor;
        this.postBillRun = postBillRun;
        this.resumeBillRuns = resumeBillRuns;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        executor.execute(() -> outermost(resumeBillRuns::resume));
    }

    /** Returns at once; the page shows the progress. */
    public void post(BillRunId run) {
        executor.execute(() -> outermost(() -> postBillRun.post(run)));
    }

    private static void outermost(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            // The run stays signed off; the next start or the scheduler goes on with it.
            LOG.error("A bill run stopped and will be taken up again", failure);
        }
    }
}
