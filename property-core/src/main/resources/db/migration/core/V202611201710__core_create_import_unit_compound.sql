-- The compounds of a file: each is imported in one transaction, once.
CREATE TABLE import_unit_compound (
    file_id BIGINT NOT NULL,
    compound_id BIGINT NOT NULL,
    row_count INT NOT NULL,
    state VARCHAR(10) NOT NULL,
    reason VARCHAR(1000) NULL COMMENT 'why nothing of it was imported',
    PRIMARY KEY (file_id, compound_id),
    CONSTRAINT import_unit_compound_state CHECK (state IN ('PENDING', 'DONE', 'FAILED'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
