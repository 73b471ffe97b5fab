-- One term of office of a compound's self-governing body, whatever it is called; terms of a compound never overlap.
CREATE TABLE management_body_term (
    term_id BIGINT NOT NULL PRIMARY KEY,
    business_key VARCHAR(100) NOT NULL,
    content_hash BINARY(32) NOT NULL,
    compound_id BIGINT NOT NULL,
    organisation_id BIGINT NOT NULL,
    kind VARCHAR(24) NOT NULL,
    name VARCHAR(120) NOT NULL,
    powers VARCHAR(500) NOT NULL,
    elected_on DATE NOT NULL,
    valid_from DATE NOT NULL,
    valid_until DATE NOT NULL,
    filed_on DATE NULL COMMENT 'null until the street has filed it',
    filing_number VARCHAR(60) NULL COMMENT 'null until the street has filed it',
    recorded_by BIGINT NOT NULL,
    recorded_at DATETIME(6) NOT NULL,
    CONSTRAINT management_body_term_period CHECK (valid_from < valid_until),
    CONSTRAINT management_body_term_filed CHECK ((filed_on IS NULL) = (filing_number IS NULL)),
    UNIQUE INDEX management_body_term_key (business_key),
    INDEX management_body_term_compound (compound_id, valid_from),
    FOREIGN KEY management_body_term_compound_fk (compound_id) REFERENCES estate_compound (compound_id),
    FOREIGN KEY management_body_term_organisation_fk (organisation_id) REFERENCES party_organisation (organisation_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
