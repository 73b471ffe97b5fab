package cn.changxiao.fund.review;

import cn.changxiao.fund.account.FundScope;
import cn.changxiao.fund.posting.RetriedWhenLocked;
import cn.changxiao.fund.publication.RegisterNumbers;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.Ids;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.calendar.Deadlines;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.policy.CompoundPolicies;
import cn.changxiao.property.policy.PolicyParameter;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** An owner demands a review of the own account; the day of the answer comes from policy. */
@Singleton
public class AskForReview {

    private static final int CODE_BYTES = 8;

    private static final String ACCOUNT = """
            SELECT k.custodian_id, a.compound_id
            FROM fund_account a
            JOIN fund_book k ON k.book_id = a.book_id
            JOIN registry_ownership w ON w.unit_id = a.unit_id
            WHERE a.unit_id = ? AND a.level = 'UNIT' AND w.person_id = ? AND w.valid_from <= ? AND ? < w.valid_until
            ORDER BY CASE WHEN a.closed_on IS NULL THEN 0 ELSE 1 END, a.account_id
            LIMIT 1
            """;
    private static final String BY_KEY = "SELECT review_id, content_hash FROM fund_review WHERE business_key = ?";
    private static final String OPEN = "SELECT number FROM fund_review WHERE open_unit = ? AND about = ?";
    private static final String INSERT = """
            INSERT INTO fund_review (review_id, business_key, content_hash, custodian_id, compound_id, unit_id, number,
                query_code, about, open_unit, asked_on, due_on, state)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'ASKED')
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final FundScope scope;
    private final RegisterNumbers numbers;
    private final CompoundPolicies policies;
    private final Deadlines deadlines;
    private final ReviewRows rows;
    private final AuditLog audit;
    private final SecureRandom random = new SecureRandom();

    AskForReview(
            Sql sql,
            Ids ids,
            Clock clock,
            FundScope scope,
            RegisterNumbers numbers,
            CompoundPolicies policies,
            Deadlines deadlines,
            ReviewRows rows,
            AuditLog audit) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.scope = scope;
        this.numbers = numbers;
        this.policies = policies;
        this.deadlines = deadlines;
        this.rows = rows;
        this.audit = audit;
    }

    /**
     * The review; the same key with the same content gets the earlier one.
     *
     * @throws NotFound if the unit is not the viewer's or has no account
     * @throws ReviewOpenAlready if one about the same is open
     */
    @RetriedWhenLocked
    @Transactional
    public ReviewId ask(Viewer viewer, Question question) {
        scope.requireRole(viewer, "申请复核", Role.OWNER);
        Account account = account(viewer, question.unit());
        numbers.hold(account.custodian(), RegisterNumbers.Kind.REVIEW);
        return earlier(question).orElseGet(() -> insert(viewer, question, account));
    }

    private ReviewId insert(Viewer viewer, Question question, Account account) {
        requireNoneOpen(question);
        ReviewId id = new ReviewId(ids.next());
        String number = numbers.take(account.custodian(), RegisterNumbers.Kind.REVIEW);
        LocalDate today = LocalDate.now(clock);
        LocalDate due = due(account.compound(), today);
        sql.update(
                INSERT,
                id.value(),
                question.key().value(),
                question.contentHash(),
                account.custodian().value(),
                account.compound().value(),
                question.unit().value(),
                number,
                code(),
                question.about().name(),
                question.unit().value(),
                today,
                due);
        rows.add(viewer, id, ReviewStepKind.ASKED, question.text());
        audit.record(
                viewer,
                "AskForReview",
                "review:" + id,
                "%s 户 %s 申请复核%s，%s 前答复"
                        .formatted(number, question.unit(), question.about().label(), due));
        return id;
    }

    private void requireNoneOpen(Question question) {
        sql.first(
                        OPEN,
                        row -> row.getString(1),
                        question.unit().value(),
                        question.about().name())
                .ifPresent(number -> {
                    throw new ReviewOpenAlready(number, question.about());
                });
    }

    private LocalDate due(CompoundId compound, LocalDate today) {
        return deadlines
                .after(today, policies.explain(PolicyParameter.FUND_REVIEW_ANSWER, compound, today))
                .value();
    }

    private Optional<ReviewId> earlier(Question question) {
        return sql.first(
                BY_KEY,
                row -> {
                    if (!Arrays.equals(row.getBytes("content_hash"), question.contentHash())) {
                        throw new KeyReusedWithOtherContent(question.key());
                    }
                    return new ReviewId(row.getLong("review_id"));
                },
                question.key().value());
    }

    private Account account(Viewer viewer, UnitId unit) {
        LocalDate today = LocalDate.now(clock);
        return sql.first(
                        ACCOUNT,
                        row -> new Account(new OrganisationId(row.getLong(1)), new CompoundId(row.getLong(2))),
                        unit.value(),
                        viewer.person().map(PersonId::value).orElse(0L),
                        today,
                        today)
                .orElseThrow(() -> new NotFound("分户账", unit));
    }

    private String code() {
        byte[] bytes = new byte[CODE_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private record Account(OrganisationId custodian, CompoundId compound) {}

    /** What is to be reviewed, in the owner's words (4 to 500 characters). */
    public record Question(BusinessKey key, UnitId unit, ReviewSubject about, String text) {

        public Question {
            text = Said.question(text).text();
        }

        byte[] contentHash() {
            return ContentHash.of(unit, about, text);
        }
    }
}
