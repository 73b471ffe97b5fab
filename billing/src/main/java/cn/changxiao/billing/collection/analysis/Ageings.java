package cn.changxiao.billing.collection.analysis;

import cn.changxiao.billing.bill.ArrearsAge;
import cn.changxiao.billing.collection.target.CollectionReaders;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads how old what is open is. The database sums by day of due, one row for each compound, manager and such day; the
 * ages are cut from these sums, so that they come to what is open to the fen.
 */
@Singleton
public class Ageings {

    private static final String OPEN = """
            SELECT k.compound_id, r.name AS compound_name, k.issuer_id, g.name AS manager_name, k.due_on, k.open_fen
            FROM (SELECT u.compound_id, o.issuer_id, o.due_on, SUM(o.open_fen) AS open_fen
                FROM registry_unit u
                JOIN billing_open_item o ON o.unit_id = u.unit_id
                JOIN billing_fee_item f ON f.fee_item_id = o.fee_item_id AND f.counts_in_rate
                WHERE o.open_fen > 0 AND (? = 0 OR o.issuer_id = ?) AND u.compound_id IN (
                    SELECT v.compound_id FROM registry_visible_compound v WHERE v.organisation_id = ?)
                GROUP BY u.compound_id, o.issuer_id, o.due_on) k
            JOIN registry_compound r ON r.compound_id = k.compound_id
            JOIN registry_organisation g ON g.organisation_id = k.issuer_id
            """;
    private static final Comparator<AgeingLine> MOST_FIRST =
            Comparator.comparing(AgeingLine::total).reversed().thenComparing(AgeingLine::name);

    private final Sql sql;
    private final Clock clock;

    Ageings(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public Ageing of(Viewer viewer) {
        long only = CollectionReaders.onlyIssuer(viewer);
        LocalDate today = LocalDate.now(clock);
        Map<Long, AgeingLine> managers = new LinkedHashMap<>();
        Map<String, AgeingLine> compounds = new LinkedHashMap<>();
        AgeingLine total = new AgeingLine(0, "合计", "", Map.of());
        for (Open open : sql.list(OPEN, Ageings::read, only, only, viewer.organisationKey())) {
            ArrearsAge age = ArrearsAge.of(Math.max(0, ChronoUnit.DAYS.between(open.dueOn(), today)));
            total = total.plus(age, open.amount());
            managers.merge(open.manager(), open.ofManager(age), (a, b) -> a.plus(age, open.amount()));
            compounds.merge(
                    open.compound() + "/" + open.manager(), open.ofCompound(age), (a, b) -> a.plus(age, open.amount()));
        }
        return new Ageing(today, total, sorted(managers), sorted(compounds));
    }

    private static List<AgeingLine> sorted(Map<?, AgeingLine> lines) {
        return lines.values().stream().sorted(MOST_FIRST).toList();
    }

    private static Open read(ResultSet row) throws SQLException {
        return new Open(
                row.getLong("compound_id"),
                row.getString("compound_name"),
                row.getLong("issuer_id"),
                row.getString("manager_name"),
                row.getObject("due_on", LocalDate.class),
                Money.ofFen(row.getLong("open_fen")));
    }

    private record Open(
            long compound, String compoundName, long manager, String managerName, LocalDate dueOn, Money amount) {

        AgeingLine ofManager(ArrearsAge age) {
            return new AgeingLine(manager, managerName, "", Map.of(age, amount));
        }

        AgeingLine ofCompound(ArrearsAge age) {
            return new AgeingLine(compound, compoundName, managerName, Map.of(age, amount));
        }
    }
}
