-- An uploaded file on its way from upload to confirmation.
CREATE TABLE import_file (
    file_id BIGINT NOT NULL PRIMARY KEY,
    source VARCHAR(40) NOT NULL,
    name VARCHAR(255) NOT NULL,
    content MEDIUMBLOB NOT NULL,
    state VARCHAR(10) NOT NULL,
    place VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'null until the mapping is chosen',
    uploaded_by BIGINT NOT NULL,
    uploaded_at DATETIME(6) NOT NULL,
    confirmed_at DATETIME(6) NULL COMMENT 'null until confirmed',
    CONSTRAINT import_file_state CHECK (state IN ('UPLOADED', 'PREVIEWED', 'CONFIRMED')),
    INDEX import_file_time (uploaded_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
