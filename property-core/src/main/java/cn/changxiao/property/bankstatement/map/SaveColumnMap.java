package cn.changxiao.property.bankstatement.map;

import cn.changxiao.property.Ids;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.bankstatement.account.StatementAccount;
import cn.changxiao.property.bankstatement.account.StatementAccounts;
import cn.changxiao.property.bankstatement.format.ColumnMap;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps a column map under its name and lets the account's files be read with it from now on. */
@Singleton
public class SaveColumnMap {

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final StatementAccounts accounts;
    private final ColumnMaps maps;
    private final AuditLog auditLog;

    SaveColumnMap(Sql sql, Ids ids, Clock clock, StatementAccounts accounts, ColumnMaps maps, AuditLog auditLog) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.accounts = accounts;
        this.maps = maps;
        this.auditLog = auditLog;
    }

    /**
     * The map's id; the same name with the same columns is the same map.
     *
     * @throws ColumnMapTaken if the name stands for other columns
     */
    @Transactional
    public long save(Viewer viewer, NewColumnMap command) {
        StatementAccount account = accounts.lock(viewer, command.account());
        Optional<ColumnMap> earlier = maps.usable(account.organisation()).stream()
                .filter(map -> !map.isBuiltIn() && map.name().equals(command.name()))
                .findFirst();
        if (earlier.isPresent() && !earlier.get().columns().equals(command.columns())) {
            throw new ColumnMapTaken(command.name());
        }
        long id = earlier.map(ColumnMap::id).orElseGet(() -> insert(viewer, command));
        sql.update(
                "UPDATE statement_account SET map_id = ? WHERE account_id = ?",
                id,
                account.id().value());
        auditLog.record(
                viewer,
                "SaveColumnMap",
                "statement-account:" + account.id(),
                "列对照“%s”，%d 列".formatted(command.name(), command.columns().size()));
        return id;
    }

    private long insert(Viewer viewer, NewColumnMap command) {
        long id = ids.next();
        sql.update(
                """
                INSERT INTO statement_map (map_id, organisation_id, name, dialect, created_by, created_at)
                VALUES (?, ?, ?, 'BANK', ?, ?)
                """, id, viewer.organisationKey(), command.name(), viewer.user().value(), LocalDateTime.now(clock));
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (ColumnMap.Column column : command.columns()) {
            rows.add(new Object[] {
                id, rows.size() + 1, column.header(), column.field().name()
            });
        }
        sql.batch("INSERT INTO statement_map_column (map_id, column_no, header, field) VALUES (?, ?, ?, ?)", rows);
        return id;
    }
}
