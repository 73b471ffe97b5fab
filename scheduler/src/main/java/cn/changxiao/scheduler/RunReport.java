package cn.changxiao.scheduler;

import cn.changxiao.property.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a run has done and what it parked; one part that fails does not keep the others from being done. */
final class RunReport {

    private static final Logger LOG = LoggerFactory.getLogger(RunReport.class);

    private final List<String> sentences = new ArrayList<>();
    private final List<Parked> parked = new ArrayList<>();
    private long done;

    /** Does one part; its sentence is kept when it succeeds, its reason when it does not. */
    void each(String subject, Supplier<String> part) {
        try {
            String sentence = part.get();
            done++;
            if (!sentence.isBlank()) {
                sentences.add(sentence);
            }
        } catch (Refusal refusal) {
            parked.add(new Parked(subject, refusal.sentence()));
        } catch (RuntimeException failure) {
            LOG.error("Parked: {}", subject, failure);
            parked.add(new Parked(subject, "出现意外错误：" + failure.getMessage()));
        }
    }

    /** Something found wrong though nothing failed. */
    void park(String subject, String reason) {
        parked.add(new Parked(subject, reason));
    }

    long done() {
        return done;
    }

    List<Parked> parked() {
        return List.copyOf(parked);
    }

    RunOutcome outcome() {
        return parked.isEmpty() ? RunOutcome.DONE : RunOutcome.PARTLY;
    }

    String message() {
        return String.join(" ", sentences);
    }

    /** A part that was not done, and why. */
    record Parked(String subject, String reason) {}
}
