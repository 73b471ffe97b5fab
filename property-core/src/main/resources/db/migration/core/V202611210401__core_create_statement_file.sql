-- One reading of a statement file: what was in it, what was taken, and whether its own totals agree.
CREATE TABLE statement_file (
    file_id BIGINT NOT NULL PRIMARY KEY,
    account_id BIGINT NOT NULL,
    content_hash BINARY(32) NOT NULL COMMENT 'SHA-256 of the bytes',
    name VARCHAR(255) NOT NULL,
    layout VARCHAR(60) NOT NULL COMMENT 'the column map or message format it was read by',
    state VARCHAR(12) NOT NULL COMMENT 'IMPORTED, or REFUSED because totals differ',
    rows_total INT NOT NULL,
    rows_new INT NOT NULL,
    rows_known INT NOT NULL COMMENT 'entries that an earlier file had brought',
    rows_refused INT NOT NULL,
    period_from DATE NULL,
    period_to DATE NULL COMMENT 'the last day, as the file says it',
    in_fen BIGINT NOT NULL,
    out_fen BIGINT NOT NULL,
    imported_by BIGINT NOT NULL,
    imported_at DATETIME(6) NOT NULL,
    KEY statement_file_account (account_id, file_id),
    KEY statement_file_hash (account_id, content_hash),
    CHECK (state IN ('IMPORTED', 'REFUSED')),
    CHECK (rows_total = rows_new + rows_known + rows_refused OR state = 'REFUSED')
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
