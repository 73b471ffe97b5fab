-- Who manages a compound from when until when; gaps are unmanaged time, overlaps are refused.
CREATE TABLE management_agreement (
    agreement_id BIGINT NOT NULL PRIMARY KEY,
    business_key VARCHAR(100) NOT NULL,
    compound_id BIGINT NOT NULL,
    mode VARCHAR(16) NOT NULL,
    organisation_id BIGINT NULL COMMENT 'null for self-management without an own organisation',
    fee_basis VARCHAR(12) NOT NULL,
    valid_from DATE NOT NULL,
    valid_until DATE NOT NULL COMMENT 'exclusive; 9999-12-31 while it lasts',
    reason VARCHAR(255) NOT NULL DEFAULT '',
    recorded_by BIGINT NOT NULL,
    recorded_at DATETIME(6) NOT NULL,
    CONSTRAINT management_agreement_mode CHECK (mode IN ('COMPANY', 'OTHER_MANAGER', 'SELF_MANAGED', 'FALLBACK')),
    CONSTRAINT management_agreement_basis CHECK (fee_basis IN ('LUMP_SUM', 'COMMISSION')),
    CONSTRAINT management_agreement_period CHECK (valid_from < valid_until),
    UNIQUE INDEX management_agreement_key (business_key),
    INDEX management_agreement_compound (compound_id, valid_from),
    INDEX management_agreement_manager (organisation_id, compound_id),
    FOREIGN KEY management_agreement_compound_fk (compound_id) REFERENCES estate_compound (compound_id),
    FOREIGN KEY management_agreement_manager_fk (organisation_id) REFERENCES party_organisation (organisation_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
