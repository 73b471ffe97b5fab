package cn.changxiao.billing.collection.target;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.collection.CollectionTotals;
import cn.changxiao.billing.collection.MonthRate;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What should be looked at, worked out from the monthly totals of the last four months that are over whenever it is asked
 * for: four rows a compound. Targets are held against managers in a street, the alert line against compounds too.
 */
@Singleton
public class CollectionAlerts {

    private static final String MONTHS = """
            SELECT c.compound_id, r.name, r.street_code, j.name AS street_name, c.issuer_id, o.name AS issuer_name, c.period,
                c.due_fen, c.on_time_fen
            FROM billing_collection_month c
            JOIN registry_compound r ON r.compound_id = c.compound_id
            JOIN registry_jurisdiction j ON j.code = r.street_code
            JOIN registry_organisation o ON o.organisation_id = c.issuer_id
            WHERE c.period > ? AND c.period <= ? AND (? = 0 OR c.issuer_id = ?)
                AND c.compound_id IN (SELECT v.compound_id FROM registry_visible_compound v WHERE v.organisation_id = ?)
            ORDER BY c.issuer_id, c.compound_id, c.period
            """;

    private final Sql sql;
    private final Clock clock;
    private final CollectionTargets targets;
    private final StaleData staleData;

    CollectionAlerts(Sql sql, Clock clock, CollectionTargets targets, StaleData staleData) {
        this.sql = sql;
        this.clock = clock;
        this.targets = targets;
        this.staleData = staleData;
    }

    /** The most urgent first, then by manager and compound. */
    public List<CollectionAlert> of(Viewer viewer) {
        long only = CollectionReaders.onlyIssuer(viewer);
        BillingMonth last = BillingMonth.of(LocalDate.now(clock)).plus(-1);
        List<Row> rows = sql.list(
                MONTHS,
                CollectionAlerts::read,
                last.plus(-AlertRules.MONTHS).number(),
                last.number(),
                only,
                only,
                viewer.organisationKey());
        TargetBook book = targets.book(viewer);
        List<CollectionAlert> alerts = new ArrayList<>(staleData.alerts(viewer, only));
        Set<Subject> alone = alone(rows);
        subjects(rows, alone).forEach((subject, months) -> {
            boolean isWhole = subject.compound().isEmpty() || alone.contains(subject);
            TargetRate target = book.of(subject.street(), subject.manager(), last);
            add(alerts, subject, isWhole, List.copyOf(months.values()), target);
        });
        return alerts.stream()
                .sorted(Comparator.comparing(CollectionAlert::kind)
                        .thenComparing(CollectionAlert::managerName)
                        .thenComparing(alert -> alert.compound().isPresent())
                        .thenComparing(CollectionAlert::subject)
                        .thenComparing(CollectionAlert::sentence))
                .toList();
    }

    /**
     * The alerts of one subject.
     *
     * @param isWhole whether these are all the compounds of the manager in the street, which the target is for
     */
    private void add(
            List<CollectionAlert> alerts, Subject subject, boolean isWhole, List<MonthRate> months, TargetRate target) {
        BillingMonth last = BillingMonth.of(LocalDate.now(clock)).plus(-1);
        AlertRules.falling(months, last).ifPresent(reason -> alerts.add(subject.alert(AlertKind.FALLING, reason)));
        for (MonthRate month : months) {
            if (month.month().equals(last)) {
                AlertRules.alarming(month, target)
                        .ifPresent(reason -> alerts.add(subject.alert(AlertKind.ALARMING, reason)));
                if (isWhole) {
                    AlertRules.belowTarget(month, target)
                            .ifPresent(reason -> alerts.add(subject.alert(AlertKind.BELOW_TARGET, reason)));
                }
            }
        }
    }

    /** The compounds that are the only one of their manager in the street: what is said of one is said of both. */
    private static Set<Subject> alone(List<Row> rows) {
        Map<Subject, Set<Subject>> compounds = new HashMap<>();
        rows.forEach(row -> compounds
                .computeIfAbsent(row.ofStreet(), street -> new HashSet<>())
                .add(row.ofCompound()));
        Set<Subject> alone = new HashSet<>();
        compounds.values().stream().filter(ofStreet -> ofStreet.size() == 1).forEach(alone::addAll);
        return alone;
    }

    /** The months of each compound and manager, and of each manager and street in which it has several compounds. */
    private static Map<Subject, Map<BillingMonth, MonthRate>> subjects(List<Row> rows, Set<Subject> alone) {
        Map<Subject, Map<BillingMonth, MonthRate>> subjects = new LinkedHashMap<>();
        for (Row row : rows) {
            List<Subject> told = alone.contains(row.ofCompound())
                    ? List.of(row.ofCompound())
                    : List.of(row.ofCompound(), row.ofStreet());
            for (Subject subject : told) {
                subjects.computeIfAbsent(subject, key -> new TreeMap<>())
                        .merge(
                                row.month().month(),
                                row.month(),
                                (a, b) -> new MonthRate(a.month(), a.totals().plus(b.totals())));
            }
        }
        return subjects;
    }

    private static Row read(ResultSet row) throws SQLException {
        Money due = Money.ofFen(row.getLong("due_fen"));
        Money onTime = Money.ofFen(row.getLong("on_time_fen"));
        CollectionTotals totals = CollectionTotals.due(due)
                .plus(new CollectionTotals(Money.ZERO, onTime, Money.ZERO, Money.ZERO, Money.ZERO, 0, 0, 0));
        return new Row(
                new CompoundId(row.getLong("compound_id")),
                row.getString("name"),
                row.getString("street_code"),
                row.getString("street_name"),
                new OrganisationId(row.getLong("issuer_id")),
                row.getString("issuer_name"),
                new MonthRate(new BillingMonth(row.getInt("period")), totals));
    }

    private record Row(
            CompoundId compound,
            String name,
            String street,
            String streetName,
            OrganisationId manager,
            String managerName,
            MonthRate month) {

        Subject ofCompound() {
            return new Subject(Optional.of(compound), name, street, manager, managerName);
        }

        Subject ofStreet() {
            return new Subject(Optional.empty(), streetName, street, manager, managerName);
        }
    }

    private record Subject(
            Optional<CompoundId> compound, String name, String street, OrganisationId manager, String managerName) {

        CollectionAlert alert(AlertKind kind, String sentence) {
            return new CollectionAlert(kind, compound, name, manager, managerName, sentence);
        }
    }
}
