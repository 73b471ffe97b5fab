package cn.changxiao.property.decision;

import cn.changxiao.property.Sql;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;

/** Closes every vote whose time is over and that nobody has closed; again, it finds nothing. */
@Singleton
public class CloseDueDecisions {

    private static final String DUE = """
            SELECT decision_id FROM decision_course WHERE state = 'OPEN' AND closes_at <= ? ORDER BY closes_at
            """;

    private final Sql sql;
    private final Clock clock;
    private final CloseVoting closeVoting;

    CloseDueDecisions(Sql sql, Clock clock, CloseVoting closeVoting) {
        this.sql = sql;
        this.clock = clock;
        this.closeVoting = closeVoting;
    }

    /** How many votes were closed, each in a transaction of its own. */
    public int close() {
        List<DecisionId> due = sql.list(DUE, row -> new DecisionId(row.getLong(1)), LocalDateTime.now(clock));
        due.forEach(decision -> closeVoting.close(Viewer.service(), decision));
        return due.size();
    }
}
