package cn.changxiao.property.decision;

import cn.changxiao.property.ContentHash;
import cn.changxiao.property.Sql;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;

/** Lets the owners vote, from the announced time on. */
@Singleton
public class OpenVoting {

    private static final String UPDATE =
            "UPDATE decision_course SET state = 'OPEN' WHERE decision_id = ? AND state = 'ANNOUNCED'";

    private final Sql sql;
    private final Clock clock;
    private final Courses courses;
    private final Conveners conveners;
    private final Steps steps;

    OpenVoting(Sql sql, Clock clock, Courses courses, Conveners conveners, Steps steps) {
        this.sql = sql;
        this.clock = clock;
        this.courses = courses;
        this.conveners = conveners;
        this.steps = steps;
    }

    /** @throws TooEarly before the announced time */
    @Transactional
    public void open(Viewer viewer, DecisionId id) {
        Decision decision = courses.lock(id);
        conveners.require(viewer, "开始表决", decision.compound());
        byte[] content = ContentHash.of();
        if (steps.isTaken(decision, DecisionState.OPEN, content)) {
            return;
        }
        decision.require(DecisionState.ANNOUNCED, "开始表决");
        Decision.Voting voting = decision.votingOrThrow("开始表决");
        LocalDateTime now = LocalDateTime.now(clock);
        if (now.isBefore(voting.opensAt())) {
            throw new TooEarly("开始表决", voting.opensAt().toString());
        }
        if (!now.isBefore(voting.closesAt())) {
            throw new StepNotAllowed(decision, "截止时间 %s 已过，请取消后重新公告。".formatted(voting.closesAt()));
        }
        sql.update(UPDATE, id.value());
        steps.record(viewer, id, DecisionState.OPEN, content, "开始表决，截止 " + voting.closesAt());
    }
}
