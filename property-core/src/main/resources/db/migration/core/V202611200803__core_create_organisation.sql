-- Everybody who acts and is not a single owner.
CREATE TABLE party_organisation (
    organisation_id BIGINT NOT NULL PRIMARY KEY,
    kind VARCHAR(20) NOT NULL,
    name VARCHAR(120) NOT NULL,
    credit_code VARCHAR(18) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'GB 32100; null when not yet known',
    jurisdiction_code VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    created_at DATETIME(6) NOT NULL,
    CONSTRAINT party_organisation_kind CHECK (kind IN ('STREET_OFFICE', 'PROPERTY_COMPANY', 'FALLBACK_MANAGER',
        'OWNERS_COMMITTEE', 'FUND_CUSTODIAN', 'OPERATOR')),
    UNIQUE INDEX party_organisation_name (kind, jurisdiction_code, name),
    UNIQUE INDEX party_organisation_credit_code (credit_code)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
