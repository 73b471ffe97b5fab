package cn.changxiao.property.login;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.LocalDateTime;

/** A session as it is stored: the hash of its token, never the token. */
@MappedEntity("party_session")
@SuppressWarnings("ArrayRecordComponent") // the hash is the key of the row; rows are never compared
record SessionRow(
        @Id @MappedProperty("token_hash") byte[] tokenHash,
        @MappedProperty("user_id") long userId,
        @MappedProperty("started_at") LocalDateTime startedAt,
        @MappedProperty("expires_at") LocalDateTime expiresAt) {}
