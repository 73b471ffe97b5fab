-- Two sources that say different things of one compound; both values stand, nobody decides here.
CREATE TABLE import_conflict (
    file_id BIGINT NOT NULL,
    row_no INT NOT NULL,
    field VARCHAR(16) NOT NULL,
    other_source VARCHAR(40) NOT NULL,
    business_key VARCHAR(100) NOT NULL,
    published VARCHAR(500) NOT NULL,
    other_published VARCHAR(500) NOT NULL,
    PRIMARY KEY (file_id, row_no, field, other_source),
    INDEX import_conflict_key (business_key)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
