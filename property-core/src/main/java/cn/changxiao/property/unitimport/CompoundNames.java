package cn.changxiao.property.unitimport;

import cn.changxiao.property.Sql;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds compounds that a viewer sees by name or key; each text is asked for once, many in one query. */
final class CompoundNames {

    private static final int LOOK_UP = 500;
    private static final String FIND = """
            SELECT c.compound_id, c.name, c.business_key FROM estate_compound c
            WHERE (c.name IN (%1$s) OR c.business_key IN (%1$s))
                AND (? = 1 OR EXISTS (SELECT 1 FROM registry_visible_compound v
                    WHERE v.organisation_id = ? AND v.compound_id = c.compound_id
                        AND v.valid_from <= ? AND ? < v.valid_until))
            """;

    private final Sql sql;
    private final Viewer viewer;
    private final LocalDate today;
    private final Map<String, Set<Long>> known = new HashMap<>();

    CompoundNames(Sql sql, Viewer viewer, LocalDate today) {
        this.sql = sql;
        this.viewer = viewer;
        this.today = today;
    }

    void learn(Collection<String> texts) {
        List<String> unknown = texts.stream()
                .filter(text -> !known.containsKey(text))
                .distinct()
                .toList();
        for (int from = 0; from < unknown.size(); from += LOOK_UP) {
            look(unknown.subList(from, Math.min(unknown.size(), from + LOOK_UP)));
        }
    }

    /** The compounds that are called so: one, none, or several of one name. */
    Set<Long> compounds(String text) {
        return known.getOrDefault(text, Set.of());
    }

    private void look(List<String> texts) {
        texts.forEach(text -> known.put(text, new HashSet<>()));
        List<Object> values = new ArrayList<>(texts);
        values.addAll(texts);
        values.add(viewer.role() == Role.ADMINISTRATOR ? 1 : 0);
        values.add(viewer.organisationKey());
        values.add(today);
        values.add(today);
        sql.list(
                FIND.formatted(Sql.marks(texts.size())),
                row -> known.getOrDefault(row.getString(3), known.getOrDefault(row.getString(2), new HashSet<>()))
                        .add(row.getLong(1)),
                values.toArray());
    }
}
