package cn.changxiao.billing.collection.effect;

import cn.changxiao.property.Sql;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.renovation.AcceptedRenovations;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what happened to the compounds the viewer sees: one statement for each kind and one for the compounds. */
@Singleton
class CompoundEvents {

    private static final String VISIBLE =
            "IN (SELECT v.compound_id FROM registry_visible_compound v WHERE v.organisation_id = ?)";
    private static final String COMPOUNDS =
            "SELECT r.compound_id, r.name, r.street_code FROM registry_compound r WHERE r.compound_id " + VISIBLE;
    private static final String AGREEMENTS = """
            SELECT m.compound_id, COALESCE(m.organisation_id, 0) AS organisation_id,
                COALESCE(o.name, '业主自管') AS manager_name, m.valid_from
            FROM registry_management m
            LEFT JOIN registry_organisation o ON o.organisation_id = m.organisation_id
            WHERE m.compound_id
            """ + VISIBLE + " ORDER BY m.compound_id, m.valid_from";
    private static final String BUNDLED = """
            SELECT m.compound_id, m.bundle_name, o.name AS manager_name, m.valid_from
            FROM registry_bundle_member m
            JOIN registry_organisation o ON o.organisation_id = m.organisation_id
            WHERE m.compound_id
            """ + VISIBLE + " ORDER BY m.compound_id, m.valid_from";

    private final Sql sql;
    private final Collection<AcceptedRenovations> renovations;

    CompoundEvents(Sql sql, Collection<AcceptedRenovations> renovations) {
        this.sql = sql;
        this.renovations = List.copyOf(renovations);
    }

    /** Every compound the viewer sees, and all that ever happened to them. */
    Known of(Viewer viewer) {
        Map<Long, Compound> compounds = new HashMap<>();
        sql.list(
                COMPOUNDS,
                row -> compounds.put(row.getLong(1), new Compound(row.getLong(1), row.getString(2), row.getString(3))),
                viewer.organisationKey());
        List<CompoundEvent> events = new ArrayList<>(managerChanges(
                sql.list(
                        AGREEMENTS,
                        row -> new Agreement(
                                row.getLong("compound_id"),
                                row.getLong("organisation_id"),
                                row.getString("manager_name"),
                                row.getObject("valid_from", LocalDate.class)),
                        viewer.organisationKey()),
                compounds));
        events.addAll(bundlings(viewer, compounds));
        renovations.forEach(source -> source.of(viewer)
                .forEach(renovation -> add(
                        events,
                        compounds,
                        EventKind.RENOVATION,
                        renovation.compound().value(),
                        renovation.acceptedOn(),
                        renovation.project())));
        Map<Long, String> streets = new HashMap<>();
        compounds.values().forEach(compound -> streets.put(compound.id(), compound.street()));
        return new Known(streets, events);
    }

    /** The first day of each compound in a bundle; from one bundle to another is no second event. */
    private List<CompoundEvent> bundlings(Viewer viewer, Map<Long, Compound> compounds) {
        List<CompoundEvent> events = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        sql.each(
                BUNDLED,
                row -> {
                    if (seen.add(row.getLong("compound_id"))) {
                        add(
                                events,
                                compounds,
                                EventKind.BUNDLING,
                                row.getLong("compound_id"),
                                row.getObject("valid_from", LocalDate.class),
                                row.getString("bundle_name") + "（" + row.getString("manager_name") + "）");
                    }
                },
                viewer.organisationKey());
        return events;
    }

    /**
     * The changes among agreements that are sorted by compound and first day; an agreement renewed, or a gap before the
     * same manager goes on, is none.
     */
    static List<CompoundEvent> managerChanges(List<Agreement> agreements, Map<Long, Compound> compounds) {
        List<CompoundEvent> events = new ArrayList<>();
        for (int i = 1; i < agreements.size(); i++) {
            Agreement before = agreements.get(i - 1);
            Agreement after = agreements.get(i);
            if (before.compound() == after.compound() && before.manager() != after.manager()) {
                add(
                        events,
                        compounds,
                        EventKind.MANAGER_CHANGE,
                        after.compound(),
                        after.from(),
                        before.managerName() + " → " + after.managerName());
            }
        }
        return events;
    }

    private static void add(
            List<CompoundEvent> events,
            Map<Long, Compound> compounds,
            EventKind kind,
            long id,
            LocalDate on,
            String what) {
        Compound compound = compounds.get(id);
        if (compound != null) {
            events.add(new CompoundEvent(kind, id, compound.name(), compound.street(), on, what));
        }
    }

    /** A compound by name and the code of its street. */
    record Compound(long id, String name, String street) {}

    /** Who manages a compound from a day on. */
    record Agreement(long compound, long manager, String managerName, LocalDate from) {}

    /** Streets by compound and what happened. */
    record Known(Map<Long, String> streets, List<CompoundEvent> events) {

        Known {
            streets = Map.copyOf(streets);
            events = List.copyOf(events);
        }
    }
}
