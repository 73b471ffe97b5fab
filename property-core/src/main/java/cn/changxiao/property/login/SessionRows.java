package cn.changxiao.property.login;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;

/** The rows of sessions; unlike records of money they may go. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SessionRows extends GenericRepository<SessionRow, byte[]> {

    SessionRow save(SessionRow row);

    int deleteByTokenHash(byte[] tokenHash);

    int deleteByExpiresAtLessThanEquals(LocalDateTime moment);
}
