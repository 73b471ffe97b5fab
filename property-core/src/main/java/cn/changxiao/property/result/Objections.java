package cn.changxiao.property.result;

import cn.changxiao.property.Sql;
import cn.changxiao.property.decision.DecisionId;
import cn.changxiao.property.party.Mask;
import cn.changxiao.property.party.PersonKind;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Reads the objections to a result. Whoever asks has checked that the viewer sees the decision. */
@Singleton
public class Objections {

    private static final String SELECT = """
            SELECT o.objection_id, p.kind, p.name, o.body, o.filed_at, a.is_upheld, a.body AS answer, a.answered_by_name,
                a.answered_at
            FROM decision_objection o
            JOIN party_person p ON p.person_id = o.person_id
            LEFT JOIN decision_objection_answer a ON a.objection_id = o.objection_id
            WHERE o.decision_id = ?
            ORDER BY o.filed_at, o.objection_id
            """;

    private final Sql sql;

    Objections(Sql sql) {
        this.sql = sql;
    }

    /** In the order in which they were filed. */
    public List<Objection> of(DecisionId decision) {
        return sql.list(SELECT, Objections::read, decision.value());
    }

    private static Objection read(ResultSet row) throws SQLException {
        return new Objection(
                new ObjectionId(row.getLong("objection_id")),
                Mask.name(PersonKind.valueOf(row.getString("kind")), row.getString("name")),
                row.getString("body"),
                row.getObject("filed_at", LocalDateTime.class),
                answer(row));
    }

    private static Optional<Objection.Answer> answer(ResultSet row) throws SQLException {
        if (row.getString("answer") == null) {
            return Optional.empty();
        }
        return Optional.of(new Objection.Answer(
                row.getBoolean("is_upheld"),
                row.getString("answer"),
                row.getString("answered_by_name"),
                row.getObject("answered_at", LocalDateTime.class)));
    }
}
