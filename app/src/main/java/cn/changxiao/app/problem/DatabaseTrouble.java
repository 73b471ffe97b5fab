package cn.changxiao.app.problem;

import io.micronaut.http.HttpStatus;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the database itself says when no rule of ours has spoken before. */
enum DatabaseTrouble {
    /** Two people entered one thing at the same moment; the unique index let one of them through. */
    DONE_AT_THE_SAME_TIME(HttpStatus.CONFLICT, "DoneAtTheSameTime", "有人刚刚提交了同一条记录，本次没有重复保存；请刷新后核对。"),
    /** Too many at one row, even after trying again. */
    CONTENDED(HttpStatus.CONFLICT, "Contended", "同一记录正被多人操作，本次没有保存；请稍后再提交一次。"),
    /** No connection, or none that answers. */
    DOWN(HttpStatus.SERVICE_UNAVAILABLE, "DatabaseDown", "数据库暂时没有响应，请稍后重试。");

    private static final int DUPLICATE_KEY = 1062;
    private static final int DEADLOCK = 1213;
    private static final int LOCK_TIMEOUT = 1205;

    private final HttpStatus status;
    private final String code;
    private final String sentence;

    DatabaseTrouble(HttpStatus status, String code, String sentence) {
        this.status = status;
        this.code = code;
        this.sentence = sentence;
    }

    /** The trouble behind a failure, if the database is behind it. */
    static Optional<DatabaseTrouble> behind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Optional.ofNullable(of(sql));
            }
        }
        return Optional.empty();
    }

    Problem problem(String path) {
        return Problem.of(status, code, sentence, path);
    }

    private static @Nullable DatabaseTrouble of(SQLException failure) {
        return switch (failure.getErrorCode()) {
            case DUPLICATE_KEY -> DONE_AT_THE_SAME_TIME;
            case DEADLOCK, LOCK_TIMEOUT -> CONTENDED;
            default -> isConnectionLost(failure) ? DOWN : null;
        };
    }

    /** SQLSTATE class 08 is a connection that failed; a pool that waited in vain says so by a transient exception. */
    private static boolean isConnectionLost(SQLException failure) {
        return failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || String.valueOf(failure.getSQLState()).startsWith("08");
    }
}
