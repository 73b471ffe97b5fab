package cn.changxiao.property.estate;

import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * The row scope as a condition on {@code c.compound_id}: an organisation sees what the registry's view gives it on the
 * day, an owner the compounds of the own units, an administrator every compound.
 */
public record CompoundScope(Viewer viewer, LocalDate day) {

    public static final String CONDITION = """
            (? = 1
                OR EXISTS (SELECT 1 FROM registry_visible_compound v
                    WHERE v.compound_id = c.compound_id AND v.organisation_id = ?
                        AND v.valid_from <= ? AND ? < v.valid_until)
                OR EXISTS (SELECT 1 FROM registry_ownership w
                    JOIN estate_unit wu ON wu.unit_id = w.unit_id
                    WHERE wu.compound_id = c.compound_id AND w.person_id = ?
                        AND w.valid_from <= ? AND ? < w.valid_until))
            """;

    /** The values of the condition's marks, followed by those of the rest of the query. */
    public Object[] and(Object... others) {
        Object[] own = {
            viewer.role() == Role.ADMINISTRATOR ? 1 : 0,
            viewer.organisationKey(),
            day,
            day,
            viewer.person().map(PersonId::value).orElse(0L),
            day,
            day
        };
        Object[] all = Arrays.copyOf(own, own.length + others.length);
        System.arraycopy(others, 0, all, own.length, others.length);
        return all;
    }
}
