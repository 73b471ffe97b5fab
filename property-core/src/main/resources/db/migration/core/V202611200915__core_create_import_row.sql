-- One row of a file and what becomes of it; accepted and rejected rows together are all rows.
CREATE TABLE import_row (
    file_id BIGINT NOT NULL,
    row_no INT NOT NULL,
    business_key VARCHAR(100) NULL COMMENT 'null when the row has none',
    name VARCHAR(255) NOT NULL,
    place VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    outcome VARCHAR(10) NOT NULL,
    is_incomplete BOOLEAN NOT NULL,
    manager_group VARCHAR(120) NULL COMMENT 'null when the row proposes no manager',
    compound_id BIGINT NULL COMMENT 'null while no compound has the key',
    PRIMARY KEY (file_id, row_no),
    CONSTRAINT import_row_outcome CHECK (outcome IN ('NEW', 'UNCHANGED', 'ADDS', 'CONFLICT', 'REJECTED')),
    INDEX import_row_key (business_key)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
