-- Entries of the bank and lines of the books that are the same money; a match taken back stays on record.
CREATE TABLE fund_match (
    match_id BIGINT NOT NULL PRIMARY KEY,
    book_id BIGINT NOT NULL,
    rule VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    note VARCHAR(200) NOT NULL COMMENT 'what the person said who matched by hand',
    amount_fen BIGINT NOT NULL COMMENT 'the sum of either side',
    latest_on DATE NOT NULL COMMENT 'the day from which on neither side is outstanding',
    made_by BIGINT NOT NULL,
    made_at DATETIME(6) NOT NULL,
    undone_by BIGINT NULL COMMENT 'null while in force',
    undone_at DATETIME(6) NULL COMMENT 'null while in force',
    undo_reason VARCHAR(200) NULL COMMENT 'null while in force',
    CONSTRAINT fund_match_undone CHECK ((undone_by IS NULL) = (undone_at IS NULL)
        AND (undone_by IS NULL) = (undo_reason IS NULL)),
    INDEX fund_match_book (book_id, match_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
