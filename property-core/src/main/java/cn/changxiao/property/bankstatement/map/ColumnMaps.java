package cn.changxiao.property.bankstatement.map;

import cn.changxiao.property.Sql;
import cn.changxiao.property.bankstatement.format.ColumnMap;
import cn.changxiao.property.bankstatement.format.Dialect;
import cn.changxiao.property.bankstatement.format.StatementField;
import cn.changxiao.property.party.OrganisationId;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The column maps that an organisation can use: its own and those that come with the service. */
@Singleton
public class ColumnMaps {

    private static final String OF_ORGANISATION = """
            SELECT m.map_id, m.name, m.dialect, c.header, c.field
            FROM statement_map m
            JOIN statement_map_column c ON c.map_id = m.map_id
            WHERE m.organisation_id IS NULL OR m.organisation_id = ?
            ORDER BY m.organisation_id DESC, m.map_id, c.column_no
            """;

    private final Sql sql;

    ColumnMaps(Sql sql) {
        this.sql = sql;
    }

    /** The organisation's own first. */
    public List<ColumnMap> usable(OrganisationId organisation) {
        Map<Long, ColumnMap> maps = new LinkedHashMap<>();
        sql.list(
                OF_ORGANISATION,
                row -> maps.merge(
                        row.getLong(1),
                        new ColumnMap(
                                row.getLong(1),
                                row.getString(2),
                                Dialect.valueOf(row.getString(3)),
                                List.of(new ColumnMap.Column(
                                        row.getString(4), StatementField.valueOf(row.getString(5))))),
                        ColumnMaps::joined),
                organisation.value());
        return List.copyOf(maps.values());
    }

    /** As {@link #usable}; of the organisation's own only the one that the account prefers, where it prefers one. */
    public List<ColumnMap> toTry(OrganisationId organisation, OptionalLong preferred) {
        return usable(organisation).stream()
                .filter(map -> map.isBuiltIn() || preferred.isEmpty() || map.id() == preferred.getAsLong())
                .toList();
    }

    private static ColumnMap joined(ColumnMap map, ColumnMap more) {
        List<ColumnMap.Column> columns = new ArrayList<>(map.columns());
        columns.addAll(more.columns());
        return new ColumnMap(map.id(), map.name(), map.dialect(), columns);
    }
}
