package cn.changxiao.property.management;

import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.Compounds;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads who managed a compound when, with the gaps in between and the one that lasts until today shown as such. */
@Singleton
public class ManagementTimeline {

    private static final String AGREEMENTS = """
            SELECT a.agreement_id, a.mode, COALESCE(o.name, '业主自行管理') AS manager, a.fee_basis, a.valid_from,
                a.valid_until, a.reason
            FROM management_agreement a
            LEFT JOIN registry_organisation o ON o.organisation_id = a.organisation_id
            WHERE a.compound_id = ?
            ORDER BY a.valid_from
            """;

    private final Sql sql;
    private final Clock clock;
    private final Compounds compounds;

    ManagementTimeline(Sql sql, Clock clock, Compounds compounds) {
        this.sql = sql;
        this.clock = clock;
        this.compounds = compounds;
    }

    /** Every period in order of time; empty for a compound that never had a manager. */
    public List<ManagementPeriod> of(Viewer viewer, CompoundId compound) {
        compounds.get(viewer, compound);
        return withGaps(sql.list(AGREEMENTS, ManagementTimeline::read, compound.value()), LocalDate.now(clock));
    }

    static List<ManagementPeriod> withGaps(List<ManagementPeriod> agreements, LocalDate today) {
        List<ManagementPeriod> result = new ArrayList<>();
        LocalDate covered = agreements.isEmpty() ? today : agreements.get(0).from();
        for (ManagementPeriod agreement : agreements) {
            if (covered.isBefore(agreement.from())) {
                result.add(ManagementPeriod.gap(covered, agreement.from()));
            }
            result.add(agreement);
            covered = agreement.until();
        }
        if (!covered.isAfter(today) && !agreements.isEmpty()) {
            result.add(ManagementPeriod.gap(covered, NewAgreement.OPEN_END));
        }
        return List.copyOf(result);
    }

    private static ManagementPeriod read(ResultSet row) throws SQLException {
        return new ManagementPeriod(
                Optional.of(new AgreementId(row.getLong("agreement_id"))),
                Optional.of(ManagementMode.valueOf(row.getString("mode"))),
                row.getString("manager"),
                Optional.of(FeeBasis.valueOf(row.getString("fee_basis"))),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getString("reason"));
    }
}
