package cn.changxiao.fund.review;

import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads reviews: a custodian those asked of it, a street office those of its compounds, owners those of their units. */
@Singleton
public class Reviews {

    /** What the custodian said among itself is not for the owner. */
    private static final Set<ReviewStepKind> FOR_OWNERS =
            Set.of(ReviewStepKind.ASKED, ReviewStepKind.ANSWERED, ReviewStepKind.WITHDRAWN);

    private static final String HEAD = """
            SELECT r.review_id, r.number, r.query_code, r.state, r.about, r.unit_id, r.asked_on, r.due_on, r.outcome,
                r.drafter_id, r.finished_on, CONCAT(c.name, ' ', u.building_label, u.entrance, u.room) AS place,
                (SELECT s.said FROM fund_review_step s WHERE s.review_id = r.review_id ORDER BY s.step_id LIMIT 1)
                    AS question
            """;
    private static final String FROM = """
            FROM fund_review r
            JOIN registry_compound c ON c.compound_id = r.compound_id
            JOIN registry_unit u ON u.unit_id = r.unit_id
            """;
    private static final String SCOPE = """
            WHERE (r.custodian_id = ?
                OR (? = 1 AND r.compound_id IN (SELECT v.compound_id FROM registry_visible_compound v
                    WHERE v.organisation_id = ? AND v.valid_from <= ? AND ? < v.valid_until))
                OR EXISTS (SELECT 1 FROM registry_ownership w WHERE w.unit_id = r.unit_id AND w.person_id = ?
                    AND w.valid_from <= ? AND ? < w.valid_until))
            """;
    private static final String LIST = HEAD + FROM + SCOPE + """
            ORDER BY CASE WHEN r.open_unit IS NULL THEN 1 ELSE 0 END, r.due_on, r.review_id DESC LIMIT ? OFFSET ?
            """;
    private static final String STEPS = """
            SELECT s.kind, s.said, s.user_name, s.happened_at FROM fund_review_step s
            WHERE s.review_id = ? ORDER BY s.step_id
            """;

    private final Sql sql;
    private final Clock clock;

    Reviews(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Those that wait first, in the order in which they are due. */
    @ReadOnly
    public List<Review> list(Viewer viewer, int limit, long offset) {
        return sql.list(LIST, Reviews::read, scope(viewer, limit, offset));
    }

    @ReadOnly
    public long count(Viewer viewer) {
        return sql.number("SELECT COUNT(*) " + FROM + SCOPE, scope(viewer));
    }

    /** @throws NotFound if there is none or the viewer must not see it */
    @ReadOnly
    public Review one(Viewer viewer, ReviewId id) {
        return sql.first(HEAD + FROM + SCOPE + " AND r.review_id = ?", Reviews::read, scope(viewer, id.value()))
                .orElseThrow(() -> new NotFound("复核申请", id));
    }

    /** For whoever has the code that was given when it was asked. */
    @ReadOnly
    public Optional<Review> byCode(String code) {
        return sql.first(HEAD + FROM + " WHERE r.query_code = ?", Reviews::read, code);
    }

    /** Everything done in a review, for those who work on it; asked for one that {@link #one} gave. */
    @ReadOnly
    public List<ReviewStep> steps(Review review) {
        return sql.list(
                STEPS,
                row -> new ReviewStep(
                        ReviewStepKind.valueOf(row.getString("kind")),
                        row.getString("said"),
                        row.getString("user_name"),
                        row.getObject("happened_at", LocalDateTime.class)),
                review.id().value());
    }

    /** What its owner may read: the question, the answer once it is given, and no draft. */
    @ReadOnly
    public List<ReviewStep> forOwner(Review review) {
        List<ReviewStep> steps = steps(review);
        Optional<ReviewStep> answer = steps.stream()
                .filter(step -> step.kind() == ReviewStepKind.DRAFTED)
                .reduce((earlier, later) -> later);
        return steps.stream()
                .filter(step -> FOR_OWNERS.contains(step.kind()))
                .map(step -> step.kind() == ReviewStepKind.ANSWERED
                        ? new ReviewStep(
                                step.kind(), answer.map(ReviewStep::said).orElse(""), step.userName(), step.at())
                        : step)
                .toList();
    }

    private Object[] scope(Viewer viewer, Object... further) {
        LocalDate today = LocalDate.now(clock);
        Object[] values = {
            viewer.organisationKey(),
            viewer.role() == Role.STREET_OFFICE ? 1 : 0,
            viewer.organisationKey(),
            today,
            today,
            viewer.person().map(PersonId::value).orElse(0L),
            today,
            today
        };
        Object[] all = Arrays.copyOf(values, values.length + further.length);
        System.arraycopy(further, 0, all, values.length, further.length);
        return all;
    }

    private static Review read(ResultSet row) throws SQLException {
        long drafter = row.getLong("drafter_id");
        return new Review(
                new ReviewId(row.getLong("review_id")),
                row.getString("number"),
                row.getString("query_code"),
                ReviewState.valueOf(row.getString("state")),
                ReviewSubject.valueOf(row.getString("about")),
                new UnitId(row.getLong("unit_id")),
                row.getString("place"),
                row.getString("question"),
                row.getObject("asked_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                Optional.ofNullable(row.getString("outcome")).map(ReviewOutcome::valueOf),
                drafter == 0 ? Optional.empty() : Optional.of(drafter),
                Optional.ofNullable(row.getObject("finished_on", LocalDate.class)));
    }
}
