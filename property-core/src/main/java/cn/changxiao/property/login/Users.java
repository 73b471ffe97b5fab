package cn.changxiao.property.login;

import cn.changxiao.property.Sql;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;

/** Reads users, for administrators only. */
@Singleton
public class Users {

    private static final String LIST = """
            SELECT u.user_id, u.login, u.name, u.role, COALESCE(o.name, '') AS organisation,
                COALESCE(u.locked_until > ?, FALSE) AS is_locked
            FROM party_user u
            LEFT JOIN registry_organisation o ON o.organisation_id = u.organisation_id
            WHERE u.login LIKE CONCAT('%', ?, '%') OR u.name LIKE CONCAT('%', ?, '%')
            ORDER BY u.login
            LIMIT ? OFFSET ?
            """;

    private final Sql sql;
    private final Clock clock;

    Users(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Users whose login or name contains the words. */
    public List<UserLine> list(Viewer viewer, String words, int offset, int limit) {
        viewer.require("查看用户", Role.ADMINISTRATOR);
        return sql.list(
                LIST,
                row -> new UserLine(
                        new UserId(row.getLong("user_id")),
                        row.getString("login"),
                        row.getString("name"),
                        Role.valueOf(row.getString("role")),
                        row.getString("organisation"),
                        row.getBoolean("is_locked")),
                LocalDateTime.now(clock),
                words,
                words,
                limit,
                offset);
    }

    /** How many users the words find. */
    public long count(Viewer viewer, String words) {
        viewer.require("查看用户", Role.ADMINISTRATOR);
        return sql.number("""
                SELECT COUNT(*) FROM party_user
                WHERE login LIKE CONCAT('%', ?, '%') OR name LIKE CONCAT('%', ?, '%')
                """, words, words);
    }
}
