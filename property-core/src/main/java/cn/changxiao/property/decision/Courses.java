package cn.changxiao.property.decision;

import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.certificate.CertificateSubject;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.roll.RollId;
import cn.changxiao.property.roll.VotingScope;
import cn.changxiao.property.tally.SpecialRule;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads decisions for the steps of their life. Whoever takes a step locks the decision first, so that of two people only
 * one takes it; whoever casts a ballot holds it shared, so that closing waits for ballots under way and none comes after.
 */
@Singleton
public class Courses {

    static final String SELECT = """
            SELECT p.decision_id, p.compound_id, COALESCE(g.community_code, g.street_code) AS place_code, p.matter,
                p.title, p.body, p.scope_kind, p.scope_name, p.scope_ids, p.scope_text, p.certificate_subject,
                p.cap_fen, p.special_rules, c.state, c.roll_id, c.opens_at, c.closes_at, c.tallied_by, c.published_on,
                c.challenge_until
            FROM decision_proposal p
            JOIN decision_course c ON c.decision_id = p.decision_id
            JOIN registry_compound g ON g.compound_id = p.compound_id
            """;
    private static final String LOCK = "SELECT state FROM decision_course WHERE decision_id = ? FOR UPDATE";
    private static final String HOLD = "SELECT state FROM decision_course WHERE decision_id = ? LOCK IN SHARE MODE";

    private final Sql sql;

    Courses(Sql sql) {
        this.sql = sql;
    }

    /** The decision, which nobody else can move until the transaction ends. */
    public Decision lock(DecisionId id) {
        return lockedBy(LOCK, id);
    }

    /** The decision, which stays in its state until the transaction ends; others may hold it too. */
    public Decision hold(DecisionId id) {
        return lockedBy(HOLD, id);
    }

    /** @throws NotFound if there is no such decision */
    public Decision get(DecisionId id) {
        return sql.first(SELECT + "WHERE p.decision_id = ?", Courses::read, id.value())
                .orElseThrow(() -> new NotFound("表决事项", id));
    }

    private Decision lockedBy(String statement, DecisionId id) {
        sql.list(statement, row -> row.getString(1), id.value());
        return get(id);
    }

    static Decision read(ResultSet row) throws SQLException {
        CompoundId compound = new CompoundId(row.getLong("compound_id"));
        return new Decision(
                new DecisionId(row.getLong("decision_id")),
                compound,
                row.getString("place_code"),
                Matter.valueOf(row.getString("matter")),
                row.getString("title"),
                row.getString("body"),
                VotingScope.of(
                        compound,
                        VotingScope.Kind.valueOf(row.getString("scope_kind")),
                        row.getString("scope_name"),
                        row.getString("scope_ids")),
                row.getString("scope_text"),
                Optional.ofNullable(row.getString("certificate_subject")).map(CertificateSubject::valueOf),
                Optional.ofNullable(row.getObject("cap_fen", Long.class)).map(Money::ofFen),
                special(row.getString("special_rules")),
                DecisionState.valueOf(row.getString("state")),
                voting(row),
                Optional.ofNullable(row.getObject("tallied_by", Long.class)).map(UserId::new),
                publication(row));
    }

    private static Set<SpecialRule> special(String names) {
        return Stream.of(names.split(","))
                .filter(name -> !name.isEmpty())
                .map(SpecialRule::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<Decision.Voting> voting(ResultSet row) throws SQLException {
        long roll = row.getLong("roll_id");
        return roll == 0
                ? Optional.empty()
                : Optional.of(new Decision.Voting(
                        new RollId(roll),
                        row.getObject("opens_at", LocalDateTime.class),
                        row.getObject("closes_at", LocalDateTime.class)));
    }

    private static Optional<Decision.Publication> publication(ResultSet row) throws SQLException {
        Optional<LocalDate> from = Optional.ofNullable(row.getObject("published_on", LocalDate.class));
        Optional<LocalDate> until = Optional.ofNullable(row.getObject("challenge_until", LocalDate.class));
        return from.flatMap(first -> until.map(last -> new Decision.Publication(first, last)));
    }
}
