package cn.changxiao.billing.chunk;

import cn.changxiao.billing.charge.BilledUnit;
import cn.changxiao.billing.charge.Period;
import cn.changxiao.billing.charge.Share;
import cn.changxiao.billing.itemrule.IssuerItemRules;
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
import java.util.Comparator;
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
            SELECT u.unit_id, u.compound_id, u.building_id, u.area_hundredths, u.delivered_on, u.formed_on, u.lapsed_on,
                u.person_id, u.numerator, u.denominator, u.valid_from, u.valid_until
            FROM registry_unit_share u WHERE u.compound_id IN (%s)
            """;

    private final Sql sql;
    private final ReadBilledBefore billedBefore;
    private final ApprovedPrices prices;
    private final ApprovedReliefs reliefs;
    private final HeldSpaces spaces;
    private final IssuerItemRules rules;

    ReadSources(
            Sql sql,
            ReadBilledBefore billedBefore,
            ApprovedPrices prices,
            ApprovedReliefs reliefs,
            HeldSpaces spaces,
            IssuerItemRules rules) {
        this.sql = sql;
        this.billedBefore = billedBefore;
        this.prices = prices;
        this.reliefs = reliefs;
        this.spaces = spaces;
        this.rules = rules;
    }

    Sources read(long issuer, Months months, Collection<Long> compounds) {
        Map<Long, List<BilledUnit>> units = new HashMap<>();
        Map<Long, List<Share>> shares = new HashMap<>();
        readUnits(compounds, units, shares);
        return new Sources(
                managed(issuer, months, compounds),
                prices.of(compounds),
                rules.of(issuer),
                units,
                shares,
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

    /**
     * A row is a unit with one of its shares, or without a person if it has none. Sorted here: asked to sort, the server
     * walks through all units there are.
     */
    private void readUnits(
            Collection<Long> compounds, Map<Long, List<BilledUnit>> units, Map<Long, List<Share>> shares) {
        sql.list(
                Compounds.in(UNITS, compounds),
                row -> {
                    long id = row.getLong("unit_id");
                    List<Share> ofUnit = shares.get(id);
                    if (ofUnit == null) {
                        ofUnit = new ArrayList<>(1);
                        shares.put(id, ofUnit);
                        units.computeIfAbsent(row.getLong("compound_id"), key -> new ArrayList<>())
                                .add(unit(row));
                    }
                    long person = row.getLong("person_id");
                    return person != 0 && ofUnit.add(share(row, person));
                },
                Compounds.values(compounds));
        units.values().forEach(ofCompound -> ofCompound.sort(Comparator.comparingLong(BilledUnit::id)));
    }

    private static Share share(ResultSet row, long person) throws SQLException {
        return new Share(
                person,
                row.getLong("numerator"),
                row.getLong("denominator"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class));
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
