package cn.changxiao.billing.collection.rollup;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the compounds that lie in a path and that the viewer sees; where the viewer sees none, there is no such path. */
@Singleton
final class RollupCompounds {

    private static final String VISIBLE = """
            SELECT r.compound_id, r.name, r.street_code, r.community_code, r.built_year, m.bundle_id, m.bundle_name
            FROM registry_compound r
            LEFT JOIN registry_bundle_member m
                ON m.compound_id = r.compound_id AND m.valid_from <= ? AND m.valid_until > ?
            WHERE r.compound_id IN (SELECT v.compound_id FROM registry_visible_compound v WHERE v.organisation_id = ?)
            """;

    private final Sql sql;

    RollupCompounds(Sql sql) {
        this.sql = sql;
    }

    /**
     * The compounds of the path, each in the bundle to which it belongs on the last day of the month; none for a place of the
     * viewer's own area that has none, and for a bundle that had none then.
     *
     * @throws NotFound if the place does not lie in the viewer's area
     */
    List<RollupCompound> of(RollupArea area, RollupPath path, BillingMonth month) {
        StringBuilder query = new StringBuilder(VISIBLE);
        List<@Nullable Object> values = new ArrayList<>(List.of(month.lastDay(), month.lastDay(), area.organisation()));
        if (!path.jurisdiction().isEmpty()) {
            query.append(" AND r.street_code LIKE CONCAT(SUBSTR(?, 1, 9), '%')");
            values.add(path.jurisdiction());
        }
        path.step(RollupLevel.COMPOUND).ifPresent(step -> {
            query.append(" AND r.compound_id = ?");
            values.add(step.id());
        });
        List<RollupCompound> found =
                sql.list(query.toString(), RollupCompounds::compound, values.toArray(new Object[0]));
        List<RollupCompound> compounds =
                found.stream().filter(compound -> compound.liesIn(path)).toList();
        if (compounds.isEmpty()) {
            requireOwnPlace(area, path);
        }
        return compounds;
    }

    private void requireOwnPlace(RollupArea area, RollupPath path) {
        path.place().ifPresent(step -> {
            boolean known = step.level().isJurisdiction()
                    && area.contains(step.isNone() ? path.jurisdiction() : step.key())
                    && (step.isNone()
                            || sql.number("SELECT COUNT(*) FROM registry_jurisdiction j WHERE j.code = ?", step.key())
                                    > 0);
            if (!known) {
                throw new NotFound(step.level().label(), step.key());
            }
        });
    }

    private static RollupCompound compound(ResultSet row) throws SQLException {
        String community = row.getString("community_code");
        String bundle = row.getString("bundle_name");
        return new RollupCompound(
                row.getLong("compound_id"),
                row.getString("name"),
                row.getString("street_code"),
                community == null ? "" : community,
                YearBand.of(row.getInt("built_year")),
                row.getLong("bundle_id"),
                bundle == null ? "" : bundle);
    }
}
