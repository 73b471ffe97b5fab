package cn.changxiao.property.roll;

import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.Area;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;

/** Reads frozen rolls. Whoever asks has checked that the viewer sees the decision they belong to. */
@Singleton
public class Rolls {

    private static final String HEAD = """
            SELECT roll_id, compound_id, scope_kind, scope_name, scope_ids, scope_text, record_day, known_at, unit_count,
                head_count, area_hundredths, content_hash
            FROM decision_roll WHERE roll_id = ?
            """;
    private static final String LINES = """
            SELECT unit_id, building_label, entrance, room, area_hundredths, head_number, head_kind, can_vote
            FROM decision_roll_unit WHERE roll_id = ? ORDER BY line_number
            """;

    private final Sql sql;

    Rolls(Sql sql) {
        this.sql = sql;
    }

    /** @throws NotFound if there is no such roll */
    public FrozenRoll get(RollId id) {
        return sql.first(HEAD, Rolls::frozen, id.value()).orElseThrow(() -> new NotFound("表决人名册", id));
    }

    /** Every line in the order of the buildings. */
    public List<RollLine> lines(RollId id) {
        return sql.list(LINES, Rolls::line, id.value());
    }

    private static FrozenRoll frozen(ResultSet row) throws SQLException {
        return new FrozenRoll(
                new RollId(row.getLong("roll_id")),
                VotingScope.of(
                        new CompoundId(row.getLong("compound_id")),
                        VotingScope.Kind.valueOf(row.getString("scope_kind")),
                        row.getString("scope_name"),
                        row.getString("scope_ids")),
                row.getString("scope_text"),
                row.getObject("record_day", LocalDate.class),
                row.getObject("known_at", LocalDateTime.class),
                row.getInt("unit_count"),
                row.getInt("head_count"),
                Area.ofHundredths(row.getLong("area_hundredths")),
                HexFormat.of().formatHex(row.getBytes("content_hash")));
    }

    private static RollLine line(ResultSet row) throws SQLException {
        return new RollLine(
                new UnitId(row.getLong("unit_id")),
                row.getString("building_label"),
                row.getString("entrance"),
                row.getString("room"),
                Area.ofHundredths(row.getLong("area_hundredths")),
                row.getInt("head_number"),
                HeadKind.valueOf(row.getString("head_kind")),
                row.getBoolean("can_vote"));
    }
}
