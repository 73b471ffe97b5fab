-- What a source has published of a compound, as published: fee ranges and unknowns stay what they are.
CREATE TABLE import_source_value (
    business_key VARCHAR(100) NOT NULL,
    field VARCHAR(16) NOT NULL,
    source VARCHAR(40) NOT NULL,
    published VARCHAR(500) NOT NULL,
    canonical VARCHAR(500) NULL COMMENT 'null when the source says nothing',
    file_id BIGINT NOT NULL,
    PRIMARY KEY (business_key, field, source)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
