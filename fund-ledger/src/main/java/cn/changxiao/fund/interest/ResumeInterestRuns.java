package cn.changxiao.fund.interest;

import cn.changxiao.property.Refusal;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes on with every run that was agreed to and interrupted; one that cannot go on does not stop the others. */
@Singleton
public class ResumeInterestRuns {

    private static final Logger LOG = LoggerFactory.getLogger(ResumeInterestRuns.class);

    private final InterestRunRows rows;
    private final DistributeInterest distributeInterest;

    ResumeInterestRuns(InterestRunRows rows, DistributeInterest distributeInterest) {
        this.rows = rows;
        this.distributeInterest = distributeInterest;
    }

    public void resume() {
        for (InterestRun run : rows.approved()) {
            try {
                distributeInterest.distribute(run.id());
            } catch (Refusal refusal) {
                LOG.warn("Interest run {} waits: {}", run.id(), refusal.sentence());
            }
        }
    }
}
