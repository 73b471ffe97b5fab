package cn.changxiao.property.estate;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.organisation.OwnArea;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/**
 * Says more exactly where a compound stands: the street of an imported compound of which only the county was known, or
 * its community. A compound never leaves the place it is in; that would be a change of boundaries.
 */
@Singleton
public class AssignPlace {

    private static final int COMMUNITY_DIGITS = 12;
    private static final Pattern PLACE = Pattern.compile("[0-9]{9}|[0-9]{12}");

    private final Sql sql;
    private final OwnArea ownArea;
    private final AuditLog audit;

    AssignPlace(Sql sql, OwnArea ownArea, AuditLog audit) {
        this.sql = sql;
        this.ownArea = ownArea;
        this.audit = audit;
    }

    /**
     * Puts the compound below the street or community; the same place again changes nothing.
     *
     * @throws PlaceNotInside if it is no street or community inside the compound's present place
     */
    @Transactional
    public void assign(Viewer viewer, CompoundId compound, String place) {
        viewer.require("补充小区所在街道", Role.ADMINISTRATOR, Role.STREET_OFFICE);
        if (!PLACE.matcher(place).matches()) {
            throw new InvalidValue("“%s”不是街道或社区代码，须为 9 或 12 位数字。".formatted(place));
        }
        String present = lock(compound);
        requireInside(place, present);
        ownArea.requireContains(viewer, place);
        if (!place.equals(present)) {
            write(viewer, compound, present, place);
        }
    }

    private String lock(CompoundId compound) {
        return sql.first("""
                        SELECT COALESCE(community_code, street_code) FROM estate_compound
                        WHERE compound_id = ? FOR UPDATE
                        """, row -> row.getString(1), compound.value())
                .orElseThrow(() -> new NotFound("小区", compound));
    }

    private void requireInside(String place, String present) {
        long known = sql.number(
                "SELECT COUNT(*) FROM registry_jurisdiction WHERE code = ? AND level IN ('STREET', 'COMMUNITY')",
                place);
        if (known == 0 || !place.startsWith(present)) {
            throw new PlaceNotInside(place, present);
        }
    }

    private void write(Viewer viewer, CompoundId compound, String present, String place) {
        sql.update(
                "UPDATE estate_compound SET street_code = LEFT(?, 9), community_code = ? WHERE compound_id = ?",
                place,
                place.length() == COMMUNITY_DIGITS ? place : null,
                compound.value());
        audit.record(viewer, "AssignPlace", "compound:" + compound, "所在区划由 %s 补充为 %s".formatted(present, place));
    }
}
