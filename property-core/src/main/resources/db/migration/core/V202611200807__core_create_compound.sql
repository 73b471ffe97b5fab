-- 小区; its key is stable over re-imports; coordinates are WGS-84.
CREATE TABLE estate_compound (
    compound_id BIGINT NOT NULL PRIMARY KEY,
    business_key VARCHAR(100) NOT NULL,
    name VARCHAR(120) NOT NULL,
    street_code VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    community_code VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'null when only the street is known',
    address VARCHAR(255) NOT NULL DEFAULT '',
    built_year SMALLINT NULL COMMENT 'null when not known',
    longitude DECIMAL(9, 6) NULL COMMENT 'null when not known',
    latitude DECIMAL(9, 6) NULL COMMENT 'null when not known',
    declared_buildings INT NULL COMMENT 'as the source says; null when it says nothing',
    declared_households INT NULL COMMENT 'as the source says; null when it says nothing',
    committee_id BIGINT NULL COMMENT 'null while no committee is filed',
    created_at DATETIME(6) NOT NULL,
    UNIQUE INDEX estate_compound_key (business_key),
    INDEX estate_compound_street (street_code),
    INDEX estate_compound_committee (committee_id),
    FOREIGN KEY estate_compound_street_fk (street_code) REFERENCES place_jurisdiction (code),
    FOREIGN KEY estate_compound_committee_fk (committee_id) REFERENCES party_organisation (organisation_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
