package cn.changxiao.handover.facility;

import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.OrganisationId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Which facilities operators must repair, read straight from the register. */
@Singleton
public class FacilityDuties {

    private final Sql sql;

    FacilityDuties(Sql sql) {
        this.sql = sql;
    }

    /** The facilities of the class that operators own, or whose risk has passed to one by the day. */
    public List<OperatorDuty> ofOperators(CompoundId compound, FacilityClass facilityClass, LocalDate day) {
        return sql.list("""
                SELECT facility_id, description, duty, operator_id, risk_on
                FROM handover_facility
                WHERE compound_id = ? AND facility_class = ? AND (duty = 'OPERATOR_KEEPS' OR risk_on <= ?)
                ORDER BY facility_id
                """, FacilityDuties::duty, compound.value(), facilityClass.name(), day);
    }

    private static OperatorDuty duty(ResultSet row) throws SQLException {
        Duty duty = Duty.valueOf(row.getString("duty"));
        String reason = duty == Duty.OPERATOR_KEEPS
                ? "%s改造前即为专业经营单位所有，由其改造并管护。".formatted(row.getString("description"))
                : "%s已于%s移交，风险由接管单位承担。".formatted(row.getString("description"), row.getString("risk_on"));
        long operator = row.getLong("operator_id");
        return new OperatorDuty(
                new FacilityId(row.getLong("facility_id")),
                operator == 0 ? Optional.empty() : Optional.of(new OrganisationId(operator)),
                reason);
    }
}
