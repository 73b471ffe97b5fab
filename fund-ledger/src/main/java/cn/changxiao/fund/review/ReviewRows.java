package cn.changxiao.fund.review;

import cn.changxiao.property.Ids;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** The rows of reviews for those who change them: locked one at a time, every change with what was said. */
@Singleton
class ReviewRows {

    private static final String LOCK = """
            SELECT r.number, r.state, COALESCE(r.drafter_id, 0) AS drafter_id, r.custodian_id,
                EXISTS (SELECT 1 FROM registry_ownership w WHERE w.unit_id = r.unit_id AND w.person_id = ?
                    AND w.valid_from <= ? AND ? < w.valid_until) AS is_owner
            FROM fund_review r WHERE r.review_id = ? FOR UPDATE
            """;
    private static final String STEP = """
            INSERT INTO fund_review_step (step_id, review_id, kind, said, user_id, user_name, happened_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;

    ReviewRows(Sql sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** The review of the viewer's own organisation or unit, held until the transaction ends. */
    Held lock(Viewer viewer, ReviewId id) {
        LocalDate today = LocalDate.now(clock);
        return sql.first(
                        LOCK,
                        row -> new Held(
                                row.getString("number"),
                                ReviewState.valueOf(row.getString("state")),
                                row.getLong("drafter_id"),
                                row.getLong("custodian_id"),
                                row.getBoolean("is_owner")),
                        viewer.person().map(PersonId::value).orElse(0L),
                        today,
                        today,
                        id.value())
                .filter(held -> held.isOwner() || held.custodian() == viewer.organisationKey())
                .orElseThrow(() -> new NotFound("复核申请", id));
    }

    void add(Viewer viewer, ReviewId id, ReviewStepKind kind, String said) {
        sql.update(
                STEP,
                ids.next(),
                id.value(),
                kind.name(),
                said,
                viewer.user().value(),
                viewer.name(),
                LocalDateTime.now(clock));
    }

    record Held(String number, ReviewState state, long drafter, long custodian, boolean isOwner) {

        void require(ReviewState required, String step) {
            if (state != required) {
                throw new WrongReviewState(number, state, step);
            }
        }
    }
}
