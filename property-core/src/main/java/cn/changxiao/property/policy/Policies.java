package cn.changxiao.property.policy;

import cn.changxiao.property.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the value of a parameter for a place and a day: the smallest place around it that has set one by that day
 * decides, its latest value counts. What no place decides (log-ins) is asked for with the empty code.
 */
@Singleton
public class Policies {

    private static final String IN_FORCE = """
            SELECT p.value, p.unit, p.clause, p.basis, p.valid_from, f.name
            FROM policy_parameter p
            JOIN policy_profile f ON f.code = p.profile_code
            WHERE p.name = ? AND p.valid_from <= ?
                AND (f.jurisdiction_code IS NULL OR ? LIKE CONCAT(f.jurisdiction_code, '%'))
            ORDER BY CHAR_LENGTH(COALESCE(f.jurisdiction_code, '')) DESC, p.valid_from DESC
            """;

    private static final String ALL_IN_FORCE = """
            SELECT p.name AS parameter, p.value, p.unit, p.clause, p.basis, p.valid_from, f.name
            FROM policy_parameter p
            JOIN policy_profile f ON f.code = p.profile_code
            WHERE p.valid_from <= ? AND (f.jurisdiction_code IS NULL OR ? LIKE CONCAT(f.jurisdiction_code, '%'))
            ORDER BY CHAR_LENGTH(COALESCE(f.jurisdiction_code, '')) DESC, p.valid_from DESC
            """;

    private final Sql sql;

    Policies(Sql sql) {
        this.sql = sql;
    }

    /**
     * The number in force, in the parameter's unit. A period of days may be in the other sort of day: whoever counts
     * one asks {@link #explain} and gives the answer to {@code Deadlines}.
     *
     * @throws PolicyNotSet if nobody has set one
     */
    public long value(PolicyParameter parameter, String jurisdictionCode, LocalDate on) {
        return explain(parameter, jurisdictionCode, on).value();
    }

    /**
     * The number in force with who set it and by what clause.
     *
     * @throws PolicyNotSet if nobody has set one
     */
    public PolicyValue explain(PolicyParameter parameter, String jurisdictionCode, LocalDate on) {
        return candidates(parameter, jurisdictionCode, on).stream()
                .findFirst()
                .orElseThrow(() -> new PolicyNotSet(parameter, jurisdictionCode, on));
    }

    /** Every value that could apply, the one that does first: why this number and not that one. */
    public List<PolicyValue> candidates(PolicyParameter parameter, String jurisdictionCode, LocalDate on) {
        return sql.list(IN_FORCE, row -> read(parameter, row), parameter.name(), on, jurisdictionCode);
    }

    /** As {@link #candidates} for every parameter at once, in the order of the parameters. */
    public Map<PolicyParameter, List<PolicyValue>> everything(String jurisdictionCode, LocalDate on) {
        Map<PolicyParameter, List<PolicyValue>> all = new EnumMap<>(PolicyParameter.class);
        sql.list(
                        ALL_IN_FORCE,
                        row -> read(PolicyParameter.valueOf(row.getString("parameter")), row),
                        on,
                        jurisdictionCode)
                .forEach(value -> all.computeIfAbsent(value.parameter(), first -> new ArrayList<>())
                        .add(value));
        return all;
    }

    private static PolicyValue read(PolicyParameter parameter, ResultSet row) throws SQLException {
        PolicyUnit unit = PolicyUnit.valueOf(row.getString("unit"));
        if (!parameter.unit().accepts(unit)) {
            throw new IllegalStateException("policy " + parameter + " is stored in " + unit);
        }
        return new PolicyValue(
                parameter,
                row.getLong("value"),
                unit,
                row.getString("name"),
                row.getString("clause"),
                row.getString("basis").equals("LOCAL"),
                row.getObject("valid_from", LocalDate.class));
    }
}
