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

    /** How many runs it went on with. */
    public int resume() {
        int resumed = 0;
        for (InterestRun run : rows.approved()) {
            try {
                distributeInterest.distribute(run.id());
                resumed++;
            } catch (Refusal refusal) {
                LOG.warn("Interest run {} waits: {}", run.id(), refusal.sentence());
            }
        }
        return resumed;
    }
}
