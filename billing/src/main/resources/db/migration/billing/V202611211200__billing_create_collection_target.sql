-- What a street office expects of its street, or of one manager in it, from a month on; the latest entry counts, nothing is edited.
CREATE TABLE billing_collection_target (
    target_id BIGINT NOT NULL PRIMARY KEY,
    business_key VARCHAR(100) NOT NULL,
    content_hash BINARY(32) NOT NULL,
    street_code VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    issuer_id BIGINT NOT NULL COMMENT 'the manager; 0 for all of the street that have none of their own',
    from_period INT NOT NULL COMMENT 'yyyymm, the first month it counts for',
    target_ppm INT NOT NULL COMMENT 'parts per million of the current-period rate',
    alert_ppm INT NOT NULL COMMENT 'below this the rate is alarming',
    reason VARCHAR(255) NOT NULL,
    set_by BIGINT NOT NULL,
    set_at DATETIME(6) NOT NULL,
    CONSTRAINT billing_collection_target_bounds CHECK (alert_ppm >= 0 AND alert_ppm <= target_ppm AND target_ppm <= 1000000),
    UNIQUE INDEX billing_collection_target_key (business_key),
    INDEX billing_collection_target_street (street_code, issuer_id, from_period)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
