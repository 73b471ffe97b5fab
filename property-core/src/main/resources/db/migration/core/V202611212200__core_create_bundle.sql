-- 打包: small compounds of one street under one manager; a contract and no new property area, so nothing of a compound is here.
CREATE TABLE management_bundle (
    bundle_id BIGINT NOT NULL PRIMARY KEY,
    name VARCHAR(60) NOT NULL,
    street_code VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    community_code VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'empty for the whole street',
    organisation_id BIGINT NOT NULL COMMENT 'the property company or the fallback manager',
    formed_on DATE NOT NULL,
    dissolved_on DATE NOT NULL DEFAULT '9999-12-31' COMMENT 'exclusive; 9999-12-31 while it lasts',
    CONSTRAINT management_bundle_period CHECK (formed_on < dissolved_on),
    UNIQUE INDEX management_bundle_name (street_code, name, dissolved_on),
    INDEX management_bundle_manager (organisation_id),
    FOREIGN KEY management_bundle_street_fk (street_code) REFERENCES place_jurisdiction (code),
    FOREIGN KEY management_bundle_manager_fk (organisation_id) REFERENCES party_organisation (organisation_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
