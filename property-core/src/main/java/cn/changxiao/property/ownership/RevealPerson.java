package cn.changxiao.property.ownership;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.PersonDetail;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.Persons;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;

/**
 * Shows an owner in clear to somebody who sees one of the owner's compounds, or to the owner. The purpose goes into
 * the trail before anything is shown (PIPL art. 6 and 28).
 */
@Singleton
public class RevealPerson {

    private static final int SHORTEST_PURPOSE = 4;
    private static final String MAY_SEE = """
            SELECT COUNT(*) FROM registry_ownership w
            JOIN registry_unit u ON u.unit_id = w.unit_id
            JOIN registry_visible_compound v ON v.compound_id = u.compound_id
            WHERE w.person_id = ? AND v.organisation_id = ? AND v.valid_from <= ? AND ? < v.valid_until
            """;

    private final Sql sql;
    private final Clock clock;
    private final Persons persons;
    private final AuditLog audit;

    RevealPerson(Sql sql, Clock clock, Persons persons, AuditLog audit) {
        this.sql = sql;
        this.clock = clock;
        this.persons = persons;
        this.audit = audit;
    }

    /**
     * The person in clear.
     *
     * @throws InvalidValue if no purpose is given
     * @throws NotFound if there is no such person or the viewer must not see them
     */
    @Transactional
    public PersonDetail reveal(Viewer viewer, PersonId person, String purpose) {
        if (purpose.strip().length() < SHORTEST_PURPOSE) {
            throw new InvalidValue("查看完整个人信息须写明用途（至少 %d 个字）。".formatted(SHORTEST_PURPOSE));
        }
        if (!viewer.person().map(person::equals).orElse(false) && !maySee(viewer, person)) {
            throw new NotFound("业主", person);
        }
        audit.record(viewer, "RevealPerson", "person:" + person, "查看完整个人信息，用途：" + purpose.strip());
        return persons.detail(person);
    }

    private boolean maySee(Viewer viewer, PersonId person) {
        LocalDate today = LocalDate.now(clock);
        return sql.number(MAY_SEE, person.value(), viewer.organisationKey(), today, today) > 0;
    }
}
