package cn.changxiao.billing.scope;

import cn.changxiao.billing.preview.Months;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import jakarta.inject.Singleton;
import java.util.List;

/** Finds the compounds of a run. */
@Singleton
public class ManagedCompounds {

    private static final String MANAGED = """
            SELECT STRAIGHT_JOIN c.compound_id, c.street_code,
                (SELECT COUNT(*) FROM registry_unit u WHERE u.compound_id = c.compound_id) AS units
            FROM (SELECT DISTINCT m.compound_id FROM registry_management m
                WHERE m.organisation_id = ? AND m.valid_from <= ? AND m.valid_until > ?) k
            JOIN registry_compound c ON c.compound_id = k.compound_id
            ORDER BY c.compound_id
            """;

    private final Sql sql;

    ManagedCompounds(Sql sql) {
        this.sql = sql;
    }

    /**
     * In the order of their ids.
     *
     * @throws NotFound if a named compound is not managed on any day of the months
     * @throws NothingToBill if there is none
     */
    public List<ManagedCompound> of(long issuer, Months months, RunScope scope) {
        List<ManagedCompound> managed = sql
                .list(
                        MANAGED,
                        row -> new ManagedCompound(row.getLong(1), row.getString(2), row.getInt(3)),
                        issuer,
                        months.last().lastDay(),
                        months.first().firstDay())
                .stream()
                .filter(scope::includes)
                .toList();
        if (scope instanceof RunScope.Chosen chosen) {
            for (CompoundId compound : chosen.compounds()) {
                if (managed.stream().noneMatch(each -> each.compound() == compound.value())) {
                    throw new NotFound("该账期内由本单位管理的小区", compound);
                }
            }
        }
        if (managed.isEmpty()) {
            throw new NothingToBill(months);
        }
        return managed;
    }
}
