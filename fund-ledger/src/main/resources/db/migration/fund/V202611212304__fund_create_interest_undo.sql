-- A distribution that is taken back as a whole: asked for by one person, agreed to by another, then voucher by voucher.
CREATE TABLE fund_interest_undo (
    run_id BIGINT NOT NULL PRIMARY KEY,
    book_id BIGINT NOT NULL,
    reason VARCHAR(100) NOT NULL,
    undone_on DATE NOT NULL COMMENT 'the day of the reversing vouchers',
    state VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    maker_id BIGINT NOT NULL,
    asked_at DATETIME(6) NOT NULL,
    checker_id BIGINT NULL COMMENT 'null until agreed to',
    agreed_at DATETIME(6) NULL COMMENT 'null until agreed to',
    finished_at DATETIME(6) NULL COMMENT 'null until the last voucher is reversed',
    CONSTRAINT fund_interest_undo_state CHECK (state IN ('ASKED', 'AGREED', 'DONE')),
    CONSTRAINT fund_interest_undo_two_persons CHECK (maker_id <> checker_id),
    INDEX fund_interest_undo_book (book_id, state)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
