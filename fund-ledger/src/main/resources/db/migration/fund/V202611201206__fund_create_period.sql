-- A month of a book; whoever posts into it holds it shared, whoever closes it holds it alone.
CREATE TABLE fund_period (
    book_id BIGINT NOT NULL,
    month INT NOT NULL COMMENT 'as in 202611',
    state VARCHAR(8) NOT NULL,
    closed_by BIGINT NULL COMMENT 'null while open',
    closed_at DATETIME(6) NULL COMMENT 'null while open',
    PRIMARY KEY (book_id, month),
    CONSTRAINT fund_period_state CHECK (state IN ('OPEN', 'CLOSED'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
