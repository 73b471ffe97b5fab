package cn.changxiao.billing.succession;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.charge.Share;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.estate.VisibleUnits;
import cn.changxiao.property.party.Mask;
import cn.changxiao.property.party.PersonKind;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who pays for a unit and month as known at a moment, by the rule of the bill run: the largest share on its first day. */
@Singleton
public class Payers {

    private static final String COLUMNS = """
            SELECT h.unit_id, h.person_id, h.person_kind, h.person_name, h.numerator, h.denominator, h.valid_from,
                h.valid_until
            FROM registry_ownership_history h WHERE h.unit_id
            """;

    private final Sql sql;
    private final VisibleUnits visible;

    Payers(Sql sql, VisibleUnits visible) {
        this.sql = sql;
        this.visible = visible;
    }

    /**
     * The payer's masked name; empty when no owner was known.
     *
     * @throws NotFound if there is no such unit or the viewer does not see it
     */
    @ReadOnly
    public Optional<String> of(Viewer viewer, UnitId unit, BillingMonth month, LocalDateTime knownAt) {
        visible.require(viewer, unit);
        List<Known> shares = sql.list(
                COLUMNS + "= ? AND h.recorded_at <= ? AND ? < h.superseded_at",
                Payers::read,
                unit.value(),
                knownAt,
                knownAt);
        return payerOn(shares, month.firstDay()).map(Known::maskedName);
    }

    /** The shares of the units as believed now, by unit. */
    Map<Long, List<Known>> knownNow(List<UnitId> units) {
        if (units.isEmpty()) {
            return Map.of();
        }
        Object[] ids = units.stream().map(UnitId::value).distinct().toArray();
        return sql
                .list(
                        COLUMNS
                                + "IN (%s) AND h.superseded_at = '9999-12-31 00:00:00'"
                                        .formatted(Sql.marks(ids.length)),
                        Payers::read,
                        ids)
                .stream()
                .collect(Collectors.groupingBy(Known::unit));
    }

    static Optional<Known> payerOn(List<Known> shares, LocalDate day) {
        return Share.payerOn(shares.stream().map(Known::share).toList(), day)
                .flatMap(payer -> shares.stream()
                        .filter(known -> known.share().equals(payer))
                        .findFirst());
    }

    private static Known read(ResultSet row) throws SQLException {
        return new Known(
                row.getLong("unit_id"),
                Mask.name(PersonKind.valueOf(row.getString("person_kind")), row.getString("person_name")),
                new Share(
                        row.getLong("person_id"),
                        row.getLong("numerator"),
                        row.getLong("denominator"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class)));
    }

    /** A share with its owner's masked name. */
    record Known(long unit, String maskedName, Share share) {}
}
