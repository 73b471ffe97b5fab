-- Evidence that a letter reached its owner; never changed.
CREATE TABLE billing_dunning_service (
    service_id BIGINT NOT NULL PRIMARY KEY,
    business_key VARCHAR(100) NOT NULL,
    content_hash BINARY(32) NOT NULL,
    step_id BIGINT NOT NULL,
    way VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    served_on DATE NOT NULL,
    served_by VARCHAR(60) NOT NULL,
    mail_number VARCHAR(40) NOT NULL COMMENT 'of registered mail; empty otherwise',
    photo_hash BINARY(32) NULL COMMENT 'SHA-256 of the photograph; null without one',
    note VARCHAR(200) NOT NULL,
    recorded_by BIGINT NOT NULL,
    recorded_at DATETIME(6) NOT NULL,
    CONSTRAINT billing_dunning_service_way CHECK (way IN ('HANDED_OVER', 'POSTED', 'REGISTERED_MAIL')),
    UNIQUE INDEX billing_dunning_service_key (business_key),
    INDEX billing_dunning_service_step (step_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
