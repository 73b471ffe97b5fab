package cn.changxiao.billing;

import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.party.OrganisationId;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/** Whether an issuer manages a compound on a day. */
@Singleton
public class ManagedCompounds {

    private static final String MANAGED = """
            SELECT COUNT(*) FROM registry_management m
            WHERE m.compound_id = ? AND m.organisation_id = ? AND m.valid_from <= ? AND ? < m.valid_until
            """;
    private static final String COMPOUND_OF = """
            SELECT u.compound_id FROM registry_unit u JOIN registry_management m ON m.compound_id = u.compound_id
            WHERE u.unit_id = ? AND m.organisation_id = ? AND m.valid_from <= ? AND ? < m.valid_until
                AND ? < u.lapsed_on
            """;

    private final Sql sql;

    ManagedCompounds(Sql sql) {
        this.sql = sql;
    }

    /** @throws NotFound if the issuer does not manage the compound on that day */
    public void require(OrganisationId issuer, CompoundId compound, LocalDate day) {
        if (sql.number(MANAGED, compound.value(), issuer.value(), day, day) == 0) {
            throw new NotFound("当日由本单位管理的小区", compound);
        }
    }

    /**
     * The compound of a unit.
     *
     * @throws NotFound if the issuer does not manage the unit's compound on that day, or the unit has lapsed by then
     */
    public CompoundId requireUnit(OrganisationId issuer, UnitId unit, LocalDate day) {
        return sql.first(
                        COMPOUND_OF,
                        row -> new CompoundId(row.getLong("compound_id")),
                        unit.value(),
                        issuer.value(),
                        day,
                        day,
                        day)
                .orElseThrow(() -> new NotFound("当日由本单位管理的房屋", unit));
    }
}
