-- The turnover of each title of a book from its opening to the end of a closed month; the trial balance starts here.
CREATE TABLE fund_title_checkpoint (
    book_id BIGINT NOT NULL,
    month INT NOT NULL COMMENT 'as in 202611',
    title_code SMALLINT NOT NULL,
    debit_fen BIGINT NOT NULL,
    credit_fen BIGINT NOT NULL,
    PRIMARY KEY (book_id, month, title_code)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
