package cn.changxiao.property.ownership;

import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.estate.VisibleUnits;
import cn.changxiao.property.party.Mask;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.PersonKind;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Who owns which share of a unit on a day, as known at a moment; names are masked. */
@Singleton
public class OwnershipHistory {

    private static final String SHARES = """
            SELECT h.person_id, h.person_kind, h.person_name, h.numerator, h.denominator, h.valid_from, h.valid_until,
                h.recorded_at, h.superseded_at, c.kind, c.evidence
            FROM registry_ownership_history h
            LEFT JOIN registry_ownership_change c ON c.change_id = h.change_id
            WHERE h.unit_id = ?
            """;
    private static final String ON_DAY = """
            AND h.valid_from <= ? AND ? < h.valid_until AND h.recorded_at <= ? AND ? < h.superseded_at
            ORDER BY h.share_id
            """;
    private static final String KNOWN_AT = """
            AND h.recorded_at <= ? AND ? < h.superseded_at ORDER BY h.valid_from, h.share_id
            """;
    private static final String ORDER = "ORDER BY h.valid_from, h.recorded_at, h.share_id";

    private final Sql sql;
    private final VisibleUnits visible;

    OwnershipHistory(Sql sql, VisibleUnits visible) {
        this.sql = sql;
        this.visible = visible;
    }

    /** Everything ever recorded of the unit's shares, also what is no longer believed. */
    @ReadOnly
    public List<RecordedShare> everything(Viewer viewer, UnitId unit) {
        visible.require(viewer, unit);
        return sql.list(SHARES + ORDER, OwnershipHistory::read, unit.value());
    }

    /** The unit's whole timeline as it was known at a moment. */
    @ReadOnly
    public List<RecordedShare> asKnownAt(Viewer viewer, UnitId unit, LocalDateTime moment) {
        visible.require(viewer, unit);
        return sql.list(SHARES + KNOWN_AT, OwnershipHistory::read, unit.value(), moment, moment);
    }

    /** The owners on a day, as known at a moment; none if the owner was not known or the unit had lapsed. */
    @ReadOnly
    public List<RecordedShare> on(Viewer viewer, UnitId unit, LocalDate day, LocalDateTime knownAt) {
        visible.require(viewer, unit);
        return sql.list(SHARES + ON_DAY, OwnershipHistory::read, unit.value(), day, day, knownAt, knownAt);
    }

    private static RecordedShare read(ResultSet row) throws SQLException {
        PersonKind kind = PersonKind.valueOf(row.getString("person_kind"));
        return new RecordedShare(
                new PersonId(row.getLong("person_id")),
                Mask.name(kind, row.getString("person_name")),
                new Share(
                        row.getLong("numerator"),
                        row.getLong("denominator"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class)),
                row.getObject("recorded_at", LocalDateTime.class),
                row.getObject("superseded_at", LocalDateTime.class),
                Optional.ofNullable(row.getString("kind")).map(OwnershipChangeKind::valueOf),
                Optional.ofNullable(row.getString("evidence")));
    }
}
