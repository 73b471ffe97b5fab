package cn.changxiao.property.committee;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.organisation.OwnArea;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.policy.CompoundPolicies;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/** The street files a term under a number (物业管理条例 art. 16). */
@Singleton
public class FileBody {

    private static final int LONGEST_NUMBER = 60;

    private final Sql sql;
    private final CompoundPolicies places;
    private final OwnArea ownArea;
    private final AuditLog audit;

    FileBody(Sql sql, CompoundPolicies places, OwnArea ownArea, AuditLog audit) {
        this.sql = sql;
        this.places = places;
        this.ownArea = ownArea;
        this.audit = audit;
    }

    /** @throws AlreadyFiled if the term has a number */
    @Transactional
    public void file(Viewer viewer, BodyTermId term, LocalDate filedOn, String number) {
        viewer.require("备案小区自治组织", Role.STREET_OFFICE, Role.ADMINISTRATOR);
        String given = number.strip();
        if (given.isEmpty() || given.length() > LONGEST_NUMBER) {
            throw new InvalidValue("备案号须为 1 至 %d 个字。".formatted(LONGEST_NUMBER));
        }
        CompoundId compound = sql.first(
                        "SELECT compound_id FROM management_body_term WHERE term_id = ?",
                        row -> new CompoundId(row.getLong(1)),
                        term.value())
                .orElseThrow(() -> new NotFound("任期", term));
        ownArea.requireContains(viewer, places.place(compound));
        int filed = sql.update("""
                UPDATE management_body_term SET filed_on = ?, filing_number = ?
                WHERE term_id = ? AND filed_on IS NULL AND elected_on <= ?
                """, filedOn, given, term.value(), filedOn);
        if (filed == 0) {
            throw new AlreadyFiled(term);
        }
        audit.record(viewer, "FileBody", "compound:" + compound, "备案 %s，备案号 %s。".formatted(filedOn, given));
    }
}
