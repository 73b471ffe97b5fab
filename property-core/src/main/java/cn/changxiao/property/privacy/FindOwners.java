package cn.changxiao.property.privacy;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Mask;
import cn.changxiao.property.party.PersonDetail;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.Persons;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.RoleMissing;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds owners of the compounds a viewer sees: by a part of the name, or by a whole identity or telephone number through
 * its keyed hash. Answers are masked; that somebody looked, and for what sort of thing, goes into the trail.
 */
@Singleton
public class FindOwners {

    /** No more are shown; whoever gets as many should say more of the name. */
    public static final int MOST = 20;

    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9][0-9 -]{3,18}[0-9Xx]|[0-9A-Za-z]{18}");
    private static final String VISIBLE = """
            SELECT w.person_id, GROUP_CONCAT(DISTINCT CONCAT(c.name, ' ', u.building_label,
                IF(u.entrance = '', '', CONCAT('-', u.entrance)), '-', u.room) ORDER BY u.unit_id SEPARATOR '、') AS units
            FROM registry_ownership w
            JOIN registry_unit u ON u.unit_id = w.unit_id
            JOIN registry_compound c ON c.compound_id = u.compound_id
            JOIN registry_visible_compound v ON v.compound_id = u.compound_id
            WHERE %s AND v.organisation_id = ? AND v.valid_from <= ? AND ? < v.valid_until
            GROUP BY w.person_id ORDER BY w.person_id LIMIT %d
            """;

    private final Sql sql;
    private final Clock clock;
    private final Persons persons;
    private final AuditLog audit;

    FindOwners(Sql sql, Clock clock, Persons persons, AuditLog audit) {
        this.sql = sql;
        this.clock = clock;
        this.persons = persons;
        this.audit = audit;
    }

    /**
     * At most {@link #MOST} owners whom the viewer may see.
     *
     * @throws InvalidValue if nothing is given to look for
     * @throws RoleMissing if the viewer is an owner or an operator
     */
    @Transactional
    public List<OwnerHit> find(Viewer viewer, String words) {
        viewer.require(
                "查找业主",
                Role.STREET_OFFICE,
                Role.PROPERTY_COMPANY,
                Role.FALLBACK_MANAGER,
                Role.OWNERS_COMMITTEE,
                Role.FUND_CUSTODIAN);
        String wanted = words.strip();
        if (wanted.isEmpty()) {
            throw new InvalidValue("请输入姓名、完整的证件号码或电话号码。");
        }
        boolean number = NUMBER.matcher(wanted).matches();
        List<OwnerHit> hits = number ? byNumber(viewer, wanted) : byName(viewer, wanted);
        String sentence = "按%s查找业主，找到 %d 人。".formatted(number ? "证件或电话号码" : "姓名", hits.size());
        audit.record(viewer, "FindOwners", "persons", sentence);
        return hits;
    }

    private List<OwnerHit> byNumber(Viewer viewer, String number) {
        List<Long> found = Stream.concat(
                        persons.findByIdentity(number.toUpperCase(Locale.ROOT)).stream(),
                        persons.findByPhone(number).stream())
                .map(PersonId::value)
                .distinct()
                .toList();
        if (found.isEmpty()) {
            return List.of();
        }
        String marks = Sql.marks(found.size());
        return visible(viewer, "w.person_id IN (" + marks + ")", new ArrayList<>(found));
    }

    private List<OwnerHit> byName(Viewer viewer, String name) {
        String literal = name.replaceAll("([!%_])", "!$1");
        return visible(viewer, "w.person_name LIKE ? ESCAPE '!'", new ArrayList<>(List.of("%" + literal + "%")));
    }

    private List<OwnerHit> visible(Viewer viewer, String condition, List<Object> values) {
        LocalDate today = LocalDate.now(clock);
        values.addAll(List.of(viewer.organisationKey(), today, today));
        record Found(PersonId person, String units) {}
        return sql
                .list(
                        VISIBLE.formatted(condition, MOST),
                        row -> new Found(new PersonId(row.getLong(1)), row.getString(2)),
                        values.toArray())
                .stream()
                .map(found -> masked(persons.detail(found.person()), found.units()))
                .toList();
    }

    private static OwnerHit masked(PersonDetail person, String units) {
        return new OwnerHit(
                person.id(),
                person.kind(),
                Mask.name(person.kind(), person.name()),
                person.identity().map(Mask::identity).orElse(""),
                person.phone().map(Mask::phone).orElse(""),
                units);
    }
}
