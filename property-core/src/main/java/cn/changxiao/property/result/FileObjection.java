package cn.changxiao.property.result;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.Ids;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.decision.Courses;
import cn.changxiao.property.decision.Decision;
import cn.changxiao.property.decision.DecisionId;
import cn.changxiao.property.decision.DecisionState;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.RoleMissing;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;

/** An owner of a unit on the roll holds something against a published result, while it may be challenged. */
@Singleton
public class FileObjection {

    private static final int LONGEST_TEXT = 1_000;
    private static final String OWNS = """
            SELECT COUNT(*) FROM decision_roll_unit r
            JOIN decision_roll f ON f.roll_id = r.roll_id
            JOIN registry_ownership w ON w.unit_id = r.unit_id
            WHERE r.roll_id = ? AND w.person_id = ? AND w.valid_until > f.record_day
            """;
    private static final String INSERT = """
            INSERT INTO decision_objection (objection_id, business_key, content_hash, decision_id, person_id, body,
                filed_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final Courses courses;
    private final AuditLog audit;

    FileObjection(Sql sql, Ids ids, Clock clock, Courses courses, AuditLog audit) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.courses = courses;
        this.audit = audit;
    }

    /**
     * The objection's id, new or known.
     *
     * @throws ChallengeOver after the last day
     * @throws NotFound if the viewer owns nothing on the roll
     */
    @Transactional
    public ObjectionId file(Viewer viewer, DecisionId id, BusinessKey key, String text) {
        PersonId person = viewer.person()
                .filter(owner -> viewer.role() == Role.OWNER)
                .orElseThrow(() -> new RoleMissing("提出异议，请使用业主账号"));
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            throw new InvalidValue("异议须为 1 至 %d 个字，写明哪里不对、依据是什么。".formatted(LONGEST_TEXT));
        }
        Decision decision = courses.hold(id);
        requireOwner(decision, person);
        byte[] content = ContentHash.of(id, person, text);
        Optional<ObjectionId> earlier = find(key, content);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        requireOpen(decision);
        ObjectionId objection = new ObjectionId(ids.next());
        LocalDateTime now = LocalDateTime.now(clock);
        sql.update(INSERT, objection.value(), key.value(), content, id.value(), person.value(), text, now);
        audit.record(viewer, "FileObjection", "decision:" + id, "提出异议 " + objection);
        return objection;
    }

    private void requireOwner(Decision decision, PersonId person) {
        long roll = decision.voting().map(voting -> voting.roll().value()).orElse(0L);
        if (sql.number(OWNS, roll, person.value()) == 0) {
            throw new NotFound("表决事项", decision.id());
        }
    }

    private void requireOpen(Decision decision) {
        decision.require(DecisionState.PUBLISHED, "提出异议");
        decision.publication()
                .filter(publication ->
                        publication.until().isBefore(LocalDateTime.now(clock).toLocalDate()))
                .ifPresent(publication -> {
                    throw new ChallengeOver(publication.until());
                });
    }

    private Optional<ObjectionId> find(BusinessKey key, byte[] content) {
        return sql.first(
                "SELECT objection_id, content_hash FROM decision_objection WHERE business_key = ?",
                row -> {
                    if (!Arrays.equals(row.getBytes(2), content)) {
                        throw new KeyReusedWithOtherContent(key);
                    }
                    return new ObjectionId(row.getLong(1));
                },
                key.value());
    }
}
