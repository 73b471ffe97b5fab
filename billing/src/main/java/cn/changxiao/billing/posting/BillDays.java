package cn.changxiao.billing.posting;

import cn.changxiao.billing.preview.Months;
import cn.changxiao.property.Sql;
import cn.changxiao.property.calendar.Deadlines;
import cn.changxiao.property.policy.Policies;
import cn.changxiao.property.policy.PolicyParameter;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * When bills are issued and due: today, and as many days later as the compound's profile allows, but never before the
 * time that is billed begins. What was billed before the service was introduced is issued on the first day of its cycle
 * and due on the last.
 */
@Singleton
class BillDays {

    private static final String STREETS =
            "SELECT c.compound_id, c.street_code FROM registry_compound c WHERE c.compound_id IN (%s)";

    private final Sql sql;
    private final Policies policies;
    private final Deadlines deadlines;

    BillDays(Sql sql, Policies policies, Deadlines deadlines) {
        this.sql = sql;
        this.policies = policies;
        this.deadlines = deadlines;
    }

    /** For bills issued today. */
    Calendar from(LocalDate today, Collection<Long> compounds) {
        Map<String, LocalDate> ofStreet = new HashMap<>();
        Map<Long, LocalDate> due = new HashMap<>();
        sql.list(
                        STREETS.formatted(Sql.marks(compounds.size())),
                        row -> Map.entry(row.getLong("compound_id"), row.getString("street_code")),
                        compounds.toArray())
                .forEach(compound -> due.put(
                        compound.getKey(),
                        ofStreet.computeIfAbsent(compound.getValue(), street -> due(street, today))));
        return new Calendar(today, due);
    }

    private LocalDate due(String street, LocalDate today) {
        return deadlines
                .after(today, policies.explain(PolicyParameter.BILL_DUE, street, today))
                .value();
    }

    /** The days of the bills of some compounds; without days of due, those of history. */
    record Calendar(LocalDate today, Map<Long, LocalDate> due) {

        static Calendar ofHistory() {
            return new Calendar(LocalDate.MAX, Map.of());
        }

        LocalDate issuedOn(Months cycle) {
            return due.isEmpty() ? cycle.first().firstDay() : today;
        }

        LocalDate dueOn(long compound, Months cycle) {
            LocalDate day = due.getOrDefault(compound, cycle.last().lastDay());
            LocalDate begin = cycle.first().firstDay();
            return day.isBefore(begin) ? begin : day;
        }
    }
}
