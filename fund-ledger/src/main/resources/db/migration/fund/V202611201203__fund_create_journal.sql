-- Every voucher, for ever. key_hash is over book and business key; nothing here is a name of a person.
CREATE TABLE fund_journal (
    journal_id BIGINT NOT NULL PRIMARY KEY,
    book_id BIGINT NOT NULL,
    compound_id BIGINT NOT NULL COMMENT '0 for the book as a whole',
    kind VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    value_date DATE NOT NULL,
    voucher_year SMALLINT NOT NULL,
    voucher_number INT NOT NULL,
    key_hash BINARY(16) NOT NULL,
    content_hash BINARY(32) NOT NULL,
    summary VARCHAR(120) NOT NULL,
    maker_id BIGINT NOT NULL,
    checker_id BIGINT NOT NULL,
    posted_at DATETIME(6) NOT NULL,
    CONSTRAINT fund_journal_two_persons CHECK (maker_id <> checker_id),
    CONSTRAINT fund_journal_number CHECK (voucher_number > 0),
    UNIQUE INDEX fund_journal_key (key_hash),
    UNIQUE INDEX fund_journal_voucher (book_id, voucher_year, voucher_number)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
