-- Who did what; never changed, never deleted.
CREATE TABLE audit_entry (
    entry_id BIGINT NOT NULL PRIMARY KEY,
    recorded_at DATETIME(6) NOT NULL,
    user_id BIGINT NOT NULL,
    user_name VARCHAR(60) NOT NULL,
    role VARCHAR(20) NOT NULL,
    organisation_id BIGINT NULL COMMENT 'null for owners and administrators',
    action VARCHAR(60) NOT NULL,
    subject VARCHAR(120) NOT NULL,
    detail VARCHAR(1000) NOT NULL,
    INDEX audit_entry_subject (subject),
    INDEX audit_entry_time (recorded_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
