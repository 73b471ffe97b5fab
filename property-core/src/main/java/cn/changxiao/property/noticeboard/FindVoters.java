package cn.changxiao.property.noticeboard;

import cn.changxiao.property.Sql;
import cn.changxiao.property.decision.Conveners;
import cn.changxiao.property.decision.Courses;
import cn.changxiao.property.decision.Decision;
import cn.changxiao.property.decision.DecisionId;
import cn.changxiao.property.estate.Area;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the unit that a scanned or typed ballot paper, or a place, names; for whoever enters ballots. */
@Singleton
public class FindVoters {

    private static final int MOST = 20;
    private static final Pattern TOKEN = Pattern.compile("(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])");
    private static final Pattern NUMBER = Pattern.compile("[0-9-]{1,40}");
    private static final String FIND = """
            SELECT v.*, v.paper_number = ? OR v.token = ? AS names_paper
            FROM (
                SELECT r.unit_id, r.line_number, r.area_hundredths, b.choice IS NOT NULL AS has_voted,
                    p.paper_number, p.token, CONCAT(r.building_label, r.room) AS short_place,
                    CONCAT(r.building_label, IF(r.entrance = '', '', CONCAT(r.entrance, '单元')), r.room) AS place
                FROM decision_roll_unit r
                LEFT JOIN decision_paper p ON p.decision_id = ? AND p.unit_id = r.unit_id
                LEFT JOIN decision_ballot b ON b.decision_id = ? AND b.unit_id = r.unit_id
                WHERE r.roll_id = ?) v
            WHERE v.paper_number = ? OR v.token = ? OR LOCATE(?, v.place) > 0 OR v.short_place = ?
            ORDER BY names_paper DESC, v.line_number
            LIMIT ?
            """;

    private final Sql sql;
    private final Courses courses;
    private final Conveners conveners;

    FindVoters(Sql sql, Courses courses, Conveners conveners) {
        this.sql = sql;
        this.courses = courses;
        this.conveners = conveners;
    }

    /**
     * The one unit of the paper if the words are a paper's number or hold its token; else at most 20 units whose place
     * they are part of.
     */
    @ReadOnly
    public List<Voter> find(Viewer viewer, DecisionId id, String words) {
        Decision decision = courses.get(id);
        conveners.requireStaff(viewer, "录入选票", decision.compound());
        String asked = words.strip();
        if (asked.isEmpty()) {
            return List.of();
        }
        Matcher token = TOKEN.matcher(asked.toLowerCase(Locale.ROOT));
        String secret = token.find() ? token.group() : "";
        String number = NUMBER.matcher(asked).matches() ? asked : "";
        long roll = decision.votingOrThrow("录入选票").roll().value();
        List<Voter> found = sql.list(
                FIND,
                FindVoters::read,
                number,
                secret,
                id.value(),
                id.value(),
                roll,
                number,
                secret,
                asked,
                asked,
                MOST);
        return found.stream().anyMatch(voter -> voter.token().isPresent()) ? found.subList(0, 1) : found;
    }

    private static Voter read(ResultSet row) throws SQLException {
        boolean namesPaper = row.getBoolean("names_paper");
        return new Voter(
                new UnitId(row.getLong("unit_id")),
                row.getString("place"),
                Area.ofHundredths(row.getLong("area_hundredths")),
                row.getBoolean("has_voted"),
                Optional.ofNullable(row.getString("paper_number")).filter(number -> namesPaper),
                Optional.ofNullable(row.getString("token")).filter(number -> namesPaper));
    }
}
