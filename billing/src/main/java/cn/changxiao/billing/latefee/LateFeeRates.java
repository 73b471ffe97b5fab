package cn.changxiao.billing.latefee;

import cn.changxiao.billing.Managers;
import cn.changxiao.property.Sql;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;

/** Reads a manager's late fee rates. */
@Singleton
public class LateFeeRates {

    private static final int MOST = 500;
    private static final String LIST = """
            SELECT r.rate_id, c.name, r.per_day_ppm, r.valid_from, r.basis, r.state, r.proposed_by
            FROM billing_late_fee_rate r JOIN registry_compound c ON c.compound_id = r.compound_id
            WHERE r.issuer_id = ? ORDER BY CASE r.state WHEN 'PROPOSED' THEN 0 ELSE 1 END, c.name, r.valid_from DESC LIMIT ?
            """;

    private final Sql sql;

    LateFeeRates(Sql sql) {
        this.sql = sql;
    }

    /** Those that wait for approval first; at most 500. */
    public List<LateFeeRate> list(Viewer viewer) {
        return sql.list(
                LIST,
                row -> new LateFeeRate(
                        new LateFeeRateId(row.getLong("rate_id")),
                        row.getString("name"),
                        row.getInt("per_day_ppm"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getString("basis"),
                        row.getString("state").equals("APPROVED"),
                        row.getLong("proposed_by")),
                Managers.issuer(viewer, "查看违约金标准").value(),
                MOST);
    }
}
