package cn.changxiao.property.ballot;

import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.decision.Conveners;
import cn.changxiao.property.decision.Courses;
import cn.changxiao.property.decision.Decision;
import cn.changxiao.property.decision.DecisionId;
import cn.changxiao.property.decision.DecisionState;
import cn.changxiao.property.estate.Area;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.roll.RollLine;
import cn.changxiao.property.roll.Rolls;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Gives every unit on the roll one ballot paper with a number and a token; asked again, the same papers, so that a lost
 * one can be printed once more without a second ballot coming into the world.
 */
@Singleton
public class IssueBallotPapers {

    private static final int TOKEN_BYTES = 16;
    private static final String INSERT = """
            INSERT INTO decision_paper (decision_id, unit_id, paper_number, token, issued_by, issued_at)
            VALUES (?, ?, ?, ?, ?, ?)
            """;
    private static final String ISSUED = """
            SELECT p.unit_id, r.building_label, r.entrance, r.room, r.area_hundredths, p.paper_number, p.token
            FROM decision_paper p
            JOIN decision_roll_unit r ON r.roll_id = ? AND r.unit_id = p.unit_id
            WHERE p.decision_id = ?
            ORDER BY r.line_number
            """;

    private final Sql sql;
    private final Clock clock;
    private final Courses courses;
    private final Conveners conveners;
    private final Rolls rolls;
    private final AuditLog audit;
    private final SecureRandom random = new SecureRandom();

    IssueBallotPapers(Sql sql, Clock clock, Courses courses, Conveners conveners, Rolls rolls, AuditLog audit) {
        this.sql = sql;
        this.clock = clock;
        this.courses = courses;
        this.conveners = conveners;
        this.rolls = rolls;
        this.audit = audit;
    }

    /**
     * The papers of all units in the order of the roll.
     *
     * @throws cn.changxiao.property.decision.StepNotAllowed before the announcement and after the vote
     */
    @Transactional
    public List<BallotPaper> issue(Viewer viewer, DecisionId id) {
        Decision decision = courses.lock(id);
        conveners.requireStaff(viewer, "打印选票", decision.compound());
        Decision.Voting voting = decision.votingOrThrow("打印选票");
        if (decision.state() != DecisionState.OPEN) {
            decision.require(DecisionState.ANNOUNCED, "打印选票");
        }
        if (sql.number("SELECT COUNT(*) FROM decision_paper WHERE decision_id = ?", id.value()) == 0) {
            List<RollLine> lines = rolls.lines(voting.roll());
            sql.batch(INSERT, rows(viewer, id, lines));
            audit.record(viewer, "IssueBallotPapers", "decision:" + id, "编制选票 %d 张".formatted(lines.size()));
        }
        return sql.list(
                ISSUED,
                row -> new BallotPaper(
                        new UnitId(row.getLong(1)),
                        RollLine.place(row.getString(2), row.getString(3), row.getString(4)),
                        Area.ofHundredths(row.getLong(5)),
                        row.getString(6),
                        row.getString(7)),
                voting.roll().value(),
                id.value());
    }

    private List<Object[]> rows(Viewer viewer, DecisionId id, List<RollLine> lines) {
        LocalDateTime now = LocalDateTime.now(clock);
        List<Object[]> rows = new ArrayList<>(lines.size());
        for (RollLine line : lines) {
            rows.add(new Object[] {
                id.value(),
                line.unit().value(),
                "%s-%05d".formatted(id, rows.size() + 1),
                token(),
                viewer.user().value(),
                now
            });
        }
        return rows;
    }

    private String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
