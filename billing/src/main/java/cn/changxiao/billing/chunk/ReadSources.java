package cn.changxiao.billing.chunk;

import cn.changxiao.billing.charge.BilledUnit;
import cn.changxiao.billing.charge.Period;
import cn.changxiao.billing.charge.Share;
import cn.changxiao.billing.preview.Months;
import cn.changxiao.billing.relief.ApprovedReliefs;
import cn.changxiao.billing.space.HeldSpaces;
import cn.changxiao.billing.tariff.ApprovedPrices;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.Area;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what decides the bills of some compounds, each kind of row by one query. */
@Singleton
class ReadSources {

    private static final String AGREEMENTS = """
            SELECT m.compound_id, m.valid_from, m.valid_until FROM registry_management m
            WHERE m.organisation_id = ? AND m.valid_from <= ? AND m.valid_until > ? AND m.compound_id IN (%s)
            ORDER BY m.compound_id, m.valid_from
            """;
    private static final String UNITS = """
            SELECT u.unit_id, u.compound_id, u.building_id, u.area_hundredths, u.delivered_on, u.formed_on, u.lapsed_on
            FROM registry_unit u WHERE u.compound_id IN (%s) ORDER BY u.unit_id
            """;
    private static final String SHARES = """
            SELECT o.unit_id, o.person_id, o.numerator, o.denominator, o.valid_from, o.valid_until
            FROM registry_unit u JOIN registry_ownership o ON o.unit_id = u.unit_id
            WHERE u.compound_id IN (%s) AND o.valid_until > ?
            """;

    private final Sql sql;
    private final ReadBilledBefore billedBefore;
    private final ApprovedPrices prices;
    private final ApprovedReliefs reliefs;
    private final HeldSpaces spaces;

    ReadSources(
            Sql sql, ReadBilledBefore billedBefore, ApprovedPrices prices, ApprovedReliefs reliefs, HeldSpaces spaces) {
        this.sql = sql;
        this.billedBefore = billedBefore;
        this.prices = prices;
        this.reliefs = reliefs;
        this.spaces = spaces;
    }

    Sources read(long issuer, Months months, Collection<Long> compounds) {
        return new Sources(
                managed(issuer, months, compounds),
                prices.of(compounds),
                prices.rules(),
                units(compounds),
                shares(compounds, months.first().firstDay()),
                reliefs.of(compounds),
                spaces.of(compounds),
                billedBefore.read(issuer, months, compounds));
    }

    private Map<Long, List<Period>> managed(long issuer, Months months, Collection<Long> compounds) {
        Map<Long, List<Period>> managed = new HashMap<>();
        sql.list(
                Compounds.in(AGREEMENTS, compounds),
                row -> managed.computeIfAbsent(row.getLong("compound_id"), key -> new ArrayList<>())
                        .add(period(row)),
                Compounds.values(
                        compounds,
                        issuer,
                        months.last().lastDay(),
                        months.first().firstDay()));
        return managed;
    }

    private Map<Long, List<BilledUnit>> units(Collection<Long> compounds) {
        Map<Long, List<BilledUnit>> units = new HashMap<>();
        sql.list(
                Compounds.in(UNITS, compounds),
                row -> units.computeIfAbsent(row.getLong("compound_id"), key -> new ArrayList<>())
                        .add(unit(row)),
                Compounds.values(compounds));
        return units;
    }

    private Map<Long, List<Share>> shares(Collection<Long> compounds, LocalDate first) {
        Map<Long, List<Share>> shares = new HashMap<>();
        List<Object> values = new ArrayList<>(compounds);
        values.add(first);
        sql.list(
                Compounds.in(SHARES, compounds),
                row -> shares.computeIfAbsent(row.getLong("unit_id"), key -> new ArrayList<>(1))
                        .add(new Share(
                                row.getLong("person_id"),
                                row.getLong("numerator"),
                                row.getLong("denominator"),
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_until", LocalDate.class))),
                values.toArray());
        return shares;
    }

    private static BilledUnit unit(ResultSet row) throws SQLException {
        return new BilledUnit(
                row.getLong("unit_id"),
                row.getLong("compound_id"),
                row.getLong("building_id"),
                Area.ofHundredths(row.getLong("area_hundredths")),
                row.getObject("delivered_on", LocalDate.class),
                row.getObject("formed_on", LocalDate.class),
                row.getObject("lapsed_on", LocalDate.class));
    }

    private static Period period(ResultSet row) throws SQLException {
        return new Period(row.getObject("valid_from", LocalDate.class), row.getObject("valid_until", LocalDate.class));
    }
}
