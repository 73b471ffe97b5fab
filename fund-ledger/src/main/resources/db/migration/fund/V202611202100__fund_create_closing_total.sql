-- The part of fund_total that closings moved, so that income and expenditure of a year can be told after they were closed.
CREATE TABLE fund_closing_total (
    book_id BIGINT NOT NULL,
    compound_id BIGINT NOT NULL COMMENT '0 for the book as a whole',
    month INT NOT NULL,
    title_code SMALLINT NOT NULL,
    debit_fen BIGINT NOT NULL,
    credit_fen BIGINT NOT NULL,
    PRIMARY KEY (book_id, compound_id, month, title_code)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
