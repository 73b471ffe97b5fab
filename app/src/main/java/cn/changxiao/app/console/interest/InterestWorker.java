package cn.changxiao.app.console.interest;

import cn.changxiao.fund.interest.DistributeInterest;
import cn.changxiao.fund.interest.InterestRunId;
import cn.changxiao.fund.interest.undo.CarryOutInterestUndo;
import cn.changxiao.property.Refusal;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands out behind the page that agreed to it; the scheduler goes on with runs that were interrupted. */
@Singleton
public class InterestWorker implements ApplicationEventListener<ServerStartupEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(InterestWorker.class);

    private final ExecutorService executor;
    private final DistributeInterest distributeInterest;
    private final CarryOutInterestUndo carryOutInterestUndo;

    InterestWorker(
            @Named(TaskExecutors.BLOCKING) ExecutorService executor,
            DistributeInterest distributeInterest,
            CarryOutInterestUndo carryOutInterestUndo) {
        this.executor = executor;
        this.distributeInterest = distributeInterest;
        this.carryOutInterestUndo = carryOutInterestUndo;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        executor.execute(() -> outermost(carryOutInterestUndo::resume));
    }

    /** Returns at once; the page shows the progress. */
    public void distribute(InterestRunId run) {
        executor.execute(() -> outermost(() -> distributeInterest.distribute(run)));
    }

    /** Returns at once; the page shows how many vouchers are left. */
    public void takeBack(InterestRunId run) {
        executor.execute(() -> outermost(() -> carryOutInterestUndo.carryOut(run)));
    }

    private static void outermost(Runnable work) {
        try {
            work.run();
        } catch (Refusal refusal) {
            LOG.warn("An interest run waits: {}", refusal.sentence());
        } catch (RuntimeException failure) {
            // The run stays agreed to; its page or the scheduler goes on with it.
            LOG.error("An interest run stopped and will be taken up again", failure);
        }
    }
}
