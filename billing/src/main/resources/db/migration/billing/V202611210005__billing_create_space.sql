-- Which unit holds which parking space from when until when; a number has one holder a day.
CREATE TABLE billing_space (
    space_id BIGINT NOT NULL PRIMARY KEY,
    business_key VARCHAR(100) NOT NULL,
    content_hash BINARY(32) NOT NULL,
    compound_id BIGINT NOT NULL,
    unit_id BIGINT NOT NULL,
    space_number VARCHAR(20) NOT NULL,
    valid_from DATE NOT NULL,
    valid_until DATE NOT NULL COMMENT 'exclusive; 9999-12-31 while it is held',
    recorded_by BIGINT NOT NULL,
    recorded_by_organisation BIGINT NOT NULL,
    recorded_at DATETIME(6) NOT NULL,
    CONSTRAINT billing_space_period CHECK (valid_from < valid_until),
    UNIQUE INDEX billing_space_key (business_key),
    INDEX billing_space_compound (compound_id, space_number),
    INDEX billing_space_unit (unit_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
