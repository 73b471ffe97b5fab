-- A login; only the hash of the cookie is kept.
CREATE TABLE party_session (
    token_hash BINARY(32) NOT NULL PRIMARY KEY,
    user_id BIGINT NOT NULL,
    started_at DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    INDEX party_session_expiry (expires_at),
    FOREIGN KEY party_session_user (user_id) REFERENCES party_user (user_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
