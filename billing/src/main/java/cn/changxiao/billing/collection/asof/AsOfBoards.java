package cn.changxiao.billing.collection.asof;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.Managers;
import cn.changxiao.billing.collection.CollectionTotals;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** Answers what the rates of a month were on a past day, from one snapshot of the month's rows. */
@Singleton
public class AsOfBoards {

    private static final String COMPOUNDS = """
            SELECT r.compound_id, r.name FROM registry_compound r
            WHERE r.compound_id IN (SELECT v.compound_id FROM registry_visible_compound v WHERE v.organisation_id = ?)
            """;
    private static final String ISSUERS =
            "SELECT o.organisation_id, o.name FROM registry_organisation o WHERE o.organisation_id IN (%s)";

    private final Sql sql;
    private final Clock clock;
    private final ReadMonthRows readMonthRows;

    AsOfBoards(Sql sql, Clock clock, ReadMonthRows readMonthRows) {
        this.sql = sql;
        this.clock = clock;
        this.readMonthRows = readMonthRows;
    }

    /**
     * The month as of the end of the day, over all the viewer sees; a manager sees its own bills alone.
     *
     * @throws DayInFuture if the day has not come
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public AsOfBoard of(Viewer viewer, BillingMonth month, LocalDate day) {
        viewer.require(
                "查看收缴率",
                Role.STREET_OFFICE,
                Role.PROPERTY_COMPANY,
                Role.FALLBACK_MANAGER,
                Role.OWNERS_COMMITTEE,
                Role.HOUSING_AUTHORITY);
        LocalDate today = LocalDate.now(clock);
        if (day.isAfter(today)) {
            throw new DayInFuture(day, today);
        }
        if (day.isBefore(month.firstDay())) {
            return new AsOfBoard(month, day, AsOfBoard.State.NOT_BEGUN, List.of());
        }
        Map<Long, String> compounds = names(COMPOUNDS, viewer.organisationKey());
        if (compounds.isEmpty()) {
            return new AsOfBoard(month, day, AsOfBoard.State.NO_COMPOUNDS, List.of());
        }
        MonthAsOf asOf = new MonthAsOf(
                readMonthRows.read(compounds.keySet(), Managers.onlyIssuer(viewer), month, day, day), day);
        List<AsOfRow> rows = rows(asOf, compounds);
        return new AsOfBoard(month, day, rows.isEmpty() ? AsOfBoard.State.NO_BILLS : AsOfBoard.State.SHOWN, rows);
    }

    private List<AsOfRow> rows(MonthAsOf asOf, Map<Long, String> compounds) {
        SortedMap<Place, CollectionTotals> then = asOf.totals(Knowledge.KNOWN_THEN);
        SortedMap<Place, CollectionTotals> now = asOf.totals(Knowledge.KNOWN_NOW);
        SortedMap<Place, RecordedSince> since = asOf.recordedSince();
        Set<Place> places = new TreeSet<>(then.keySet());
        places.addAll(now.keySet());
        if (places.isEmpty()) {
            return List.of();
        }
        Object[] issuers = places.stream().map(Place::issuer).distinct().toArray();
        Map<Long, String> issuerNames = names(ISSUERS.formatted(Sql.marks(issuers.length)), issuers);
        return places.stream()
                .map(place -> new AsOfRow(
                        new CompoundId(place.compound()),
                        compounds.getOrDefault(place.compound(), ""),
                        new OrganisationId(place.issuer()),
                        issuerNames.getOrDefault(place.issuer(), ""),
                        then.getOrDefault(place, CollectionTotals.NONE),
                        now.getOrDefault(place, CollectionTotals.NONE),
                        since.getOrDefault(place, RecordedSince.NOTHING)))
                .filter(AsOfRow::isAnything)
                .sorted(Comparator.comparing(AsOfRow::name).thenComparing(AsOfRow::managerName))
                .toList();
    }

    private Map<Long, String> names(String query, Object... values) {
        Map<Long, String> names = new HashMap<>();
        sql.list(query, row -> Optional.ofNullable(names.put(row.getLong(1), row.getString(2))), values);
        return names;
    }
}
