package cn.changxiao.billing.tariff;

import cn.changxiao.billing.Managers;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reads prices: a manager its own, a street office those of its area. */
@Singleton
public class Tariffs {

    private static final String LIST = "SELECT " + StoredPrice.COLUMNS + """
                , t.tariff_id, t.compound_id, c.name AS compound_name, t.fee_item_id, t.valid_from, t.valid_until, t.basis,
                t.state, t.proposed_by, t.checked_by, t.rejection, t.end_on, t.end_reason, t.end_proposed_by
            FROM billing_tariff t
            JOIN registry_compound c ON c.compound_id = t.compound_id
            WHERE (t.proposed_by_organisation = ? OR ? = 0)
                AND t.compound_id IN (SELECT v.compound_id FROM registry_visible_compound v WHERE v.organisation_id = ?)
            ORDER BY CASE WHEN t.state = 'PROPOSED' OR (t.end_on IS NOT NULL AND t.end_checked_by IS NULL) THEN 0 ELSE 1 END, c.name, t.fee_item_id, t.valid_from DESC
            LIMIT ? OFFSET ?
            """;

    private final Sql sql;

    Tariffs(Sql sql) {
        this.sql = sql;
    }

    /** Those that wait for approval first, then by compound. */
    public List<Tariff> list(Viewer viewer, int limit, int offset) {
        long only = Managers.onlyIssuer(viewer);
        return sql.list(LIST, Tariffs::read, only, only, viewer.organisationKey(), limit, offset);
    }

    private static Tariff read(ResultSet row) throws SQLException {
        long checkedBy = row.getLong("checked_by");
        return new Tariff(
                new TariffId(row.getLong("tariff_id")),
                new CompoundId(row.getLong("compound_id")),
                row.getString("compound_name"),
                FeeItem.ofId(row.getInt("fee_item_id")),
                StoredPrice.read(row),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getString("basis"),
                TariffState.valueOf(row.getString("state")),
                row.getLong("proposed_by"),
                checkedBy == 0 ? Optional.empty() : Optional.of(checkedBy),
                Objects.requireNonNullElse(row.getString("rejection"), ""),
                end(row));
    }

    private static Optional<Tariff.End> end(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("end_on", LocalDate.class);
        return on == null
                ? Optional.empty()
                : Optional.of(new Tariff.End(on, row.getString("end_reason"), row.getLong("end_proposed_by")));
    }
}
