-- Why shares were recorded anew: a sale, a correction, or the split or merge of a unit; never changed.
CREATE TABLE ownership_change (
    change_id BIGINT NOT NULL PRIMARY KEY,
    business_key VARCHAR(100) NOT NULL,
    content_hash BINARY(32) NOT NULL,
    unit_id BIGINT NOT NULL,
    kind VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    valid_from DATE NOT NULL,
    valid_until DATE NOT NULL COMMENT 'exclusive; 9999-12-31 when it holds from valid_from on',
    evidence VARCHAR(200) NOT NULL COMMENT 'what proves it, such as the number of the certificate of title',
    recorded_by BIGINT NOT NULL,
    recorded_at DATETIME(6) NOT NULL COMMENT 'grows strictly within a unit',
    CONSTRAINT ownership_change_kind CHECK (kind IN ('SALE', 'CORRECTION', 'SPLIT', 'MERGE')),
    CONSTRAINT ownership_change_period CHECK (valid_from < valid_until),
    UNIQUE INDEX ownership_change_key (business_key),
    INDEX ownership_change_unit (unit_id, recorded_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
