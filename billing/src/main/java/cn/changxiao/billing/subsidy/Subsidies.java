package cn.changxiao.billing.subsidy;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.Managers;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Reads the arrangements of a manager. */
@Singleton
public class Subsidies {

    private static final String SELECT = """
            SELECT s.subsidy_id, c.name AS compound_name, s.payer_name, s.fee_item_id, s.share_ppm, s.first_period,
                s.last_period, s.evidence, s.state, s.proposed_by, s.note,
                (SELECT COUNT(*) FROM billing_subsidy_unit x WHERE x.subsidy_id = s.subsidy_id) AS units
            FROM billing_subsidy s
            JOIN registry_compound c ON c.compound_id = s.compound_id
            WHERE s.proposed_by_organisation = ?
            """;
    private static final String PAGE = """
            ORDER BY CASE s.state WHEN 'PROPOSED' THEN 0 ELSE 1 END, s.last_period DESC, s.subsidy_id LIMIT ? OFFSET ?
            """;

    private final Sql sql;

    Subsidies(Sql sql) {
        this.sql = sql;
    }

    /** Those that wait for approval first. */
    public List<Subsidy> list(Viewer viewer, int limit, int offset) {
        long issuer = Managers.issuer(viewer, "查看补贴").value();
        return sql.list(SELECT + PAGE, Subsidies::read, issuer, limit, offset);
    }

    /** @throws NotFound if the viewer's organisation has no such arrangement */
    public Subsidy one(Viewer viewer, SubsidyId subsidy) {
        long issuer = Managers.issuer(viewer, "查看补贴").value();
        return sql.first(SELECT + "AND s.subsidy_id = ?", Subsidies::read, issuer, subsidy.value())
                .orElseThrow(() -> new NotFound("补贴", subsidy));
    }

    private static Subsidy read(ResultSet row) throws SQLException {
        return new Subsidy(
                new SubsidyId(row.getLong("subsidy_id")),
                row.getString("compound_name"),
                row.getString("payer_name"),
                FeeItem.ofId(row.getInt("fee_item_id")),
                row.getLong("share_ppm"),
                new BillingMonth(row.getInt("first_period")),
                new BillingMonth(row.getInt("last_period")),
                row.getInt("units"),
                row.getString("evidence"),
                SubsidyState.valueOf(row.getString("state")),
                row.getLong("proposed_by"),
                row.getString("note"));
    }
}
