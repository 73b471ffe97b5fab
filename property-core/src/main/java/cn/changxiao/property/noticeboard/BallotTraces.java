package cn.changxiao.property.noticeboard;

import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.ballot.BallotEventKind;
import cn.changxiao.property.ballot.Channel;
import cn.changxiao.property.ballot.Evidence;
import cn.changxiao.property.decision.Conveners;
import cn.changxiao.property.decision.Courses;
import cn.changxiao.property.decision.Decision;
import cn.changxiao.property.decision.DecisionId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.tally.Choice;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What happened to a unit's ballot, for committee and street office; choices only once they may be seen. */
@Singleton
public class BallotTraces {

    private static final String TRACE = """
            SELECT sequence_number, kind, channel, choice, HEX(evidence_hash) AS evidence, paper_number, reason, recorded_at
            FROM decision_ballot_event WHERE decision_id = ? AND unit_id = ? ORDER BY sequence_number
            """;

    private final Sql sql;
    private final Courses courses;
    private final Conveners conveners;

    BallotTraces(Sql sql, Courses courses, Conveners conveners) {
        this.sql = sql;
        this.courses = courses;
        this.conveners = conveners;
    }

    /** In order. */
    @ReadOnly
    public List<TraceLine> of(Viewer viewer, DecisionId id, UnitId unit) {
        Decision decision = visible(viewer, id);
        boolean showsVotes = ReadDecision.showsVotes(viewer, decision.state());
        return sql.list(TRACE, row -> read(row, showsVotes), id.value(), unit.value());
    }

    /**
     * The scan or photograph of that hash.
     *
     * @throws NotFound if the decision has no such file
     */
    @ReadOnly
    public Evidence evidence(Viewer viewer, DecisionId id, String hash) {
        visible(viewer, id);
        return sql.first(
                        "SELECT file_name, content FROM decision_evidence WHERE decision_id = ? AND HEX(content_hash) = ?",
                        row -> new Evidence(row.getString(1), row.getBytes(2)),
                        id.value(),
                        hash.toUpperCase(Locale.ROOT))
                .orElseThrow(() -> new NotFound("凭证文件", hash));
    }

    private Decision visible(Viewer viewer, DecisionId id) {
        Decision decision = courses.get(id);
        conveners.requireStaff(viewer, "查看选票记录", decision.compound());
        return decision;
    }

    private static TraceLine read(ResultSet row, boolean showsVotes) throws SQLException {
        Optional<Choice> choice = Optional.ofNullable(row.getString("choice")).map(Choice::valueOf);
        return new TraceLine(
                row.getInt("sequence_number"),
                BallotEventKind.valueOf(row.getString("kind")),
                Channel.valueOf(row.getString("channel")),
                showsVotes ? choice : Optional.empty(),
                Optional.ofNullable(row.getString("evidence")).map(hex -> hex.toLowerCase(Locale.ROOT)),
                Optional.ofNullable(row.getString("paper_number")),
                row.getString("reason"),
                row.getObject("recorded_at", LocalDateTime.class));
    }
}
