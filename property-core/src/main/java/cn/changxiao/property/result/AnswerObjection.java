package cn.changxiao.property.result;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.decision.Conveners;
import cn.changxiao.property.decision.Courses;
import cn.changxiao.property.decision.Decision;
import cn.changxiao.property.decision.DecisionId;
import cn.changxiao.property.decision.DecisionState;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;

/** Committee or street office answers an objection, once; upholding it makes the decision fail when it is concluded. */
@Singleton
public class AnswerObjection {

    private static final int LONGEST_TEXT = 1_000;
    private static final String ANSWERED = """
            SELECT is_upheld, body FROM decision_objection_answer WHERE objection_id = ?
            """;
    private static final String INSERT = """
            INSERT INTO decision_objection_answer (objection_id, is_upheld, body, answered_by, answered_by_name,
                answered_at)
            VALUES (?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Clock clock;
    private final Courses courses;
    private final Conveners conveners;
    private final AuditLog audit;

    AnswerObjection(Sql sql, Clock clock, Courses courses, Conveners conveners, AuditLog audit) {
        this.sql = sql;
        this.clock = clock;
        this.courses = courses;
        this.conveners = conveners;
        this.audit = audit;
    }

    /** @throws AlreadyAnswered if it has been answered otherwise */
    @Transactional
    public void answer(Viewer viewer, ObjectionId objection, Command command) {
        Decision decision = courses.lock(decisionOf(objection));
        conveners.requireStaff(viewer, "答复异议", decision.compound());
        if (isKnown(objection, command)) {
            return;
        }
        decision.require(DecisionState.PUBLISHED, "答复异议");
        sql.update(
                INSERT,
                objection.value(),
                command.isUpheld(),
                command.text(),
                viewer.user().value(),
                viewer.name(),
                LocalDateTime.now(clock));
        audit.record(
                viewer,
                "AnswerObjection",
                "decision:" + decision.id(),
                "异议 %s %s：%s".formatted(objection, command.isUpheld() ? "成立" : "不成立", command.text()));
    }

    private DecisionId decisionOf(ObjectionId objection) {
        return sql.first(
                        "SELECT decision_id FROM decision_objection WHERE objection_id = ?",
                        row -> new DecisionId(row.getLong(1)),
                        objection.value())
                .orElseThrow(() -> new NotFound("异议", objection));
    }

    private boolean isKnown(ObjectionId objection, Command command) {
        Optional<Command> earlier =
                sql.first(ANSWERED, row -> new Command(row.getBoolean(1), row.getString(2)), objection.value());
        if (earlier.isPresent() && !earlier.get().equals(command)) {
            throw new AlreadyAnswered(objection);
        }
        return earlier.isPresent();
    }

    /** Whether the objection is right, and why or why not. */
    public record Command(boolean isUpheld, String text) {

        public Command {
            if (text.isBlank() || text.length() > LONGEST_TEXT) {
                throw new InvalidValue("答复须为 1 至 %d 个字。".formatted(LONGEST_TEXT));
            }
        }
    }
}
