-- The register of what was published of a compound's fund: the very bytes, their signature, who published them and when.
CREATE TABLE fund_publication (
    publication_id BIGINT NOT NULL PRIMARY KEY,
    business_key VARCHAR(100) NOT NULL,
    content_hash BINARY(32) NOT NULL,
    custodian_id BIGINT NOT NULL,
    compound_id BIGINT NOT NULL,
    number VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    month_from INT NOT NULL COMMENT 'as in 202601',
    month_until INT NOT NULL COMMENT 'as in 202612, included',
    statement VARCHAR(1200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    signature VARBINARY(512) NOT NULL,
    data MEDIUMBLOB NOT NULL COMMENT 'the JSON as it was signed',
    units_csv MEDIUMBLOB NOT NULL COMMENT 'the units as it was signed',
    verify_code CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'printed on the paper; leads to the data',
    user_id BIGINT NOT NULL,
    user_name VARCHAR(60) NOT NULL,
    published_at DATETIME(6) NOT NULL,
    CONSTRAINT fund_publication_months CHECK (month_from <= month_until),
    UNIQUE INDEX fund_publication_key (business_key),
    UNIQUE INDEX fund_publication_number (custodian_id, number),
    UNIQUE INDEX fund_publication_code (verify_code),
    INDEX fund_publication_compound (compound_id, publication_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
