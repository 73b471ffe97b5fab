-- Opening balances of one compound and day, from one file; without a voucher where every balance is zero.
CREATE TABLE fund_opening (
    opening_id BIGINT NOT NULL PRIMARY KEY,
    file_id BIGINT NOT NULL,
    file_name VARCHAR(255) NOT NULL,
    book_id BIGINT NOT NULL,
    compound_id BIGINT NOT NULL,
    journal_id BIGINT NULL COMMENT 'null where nothing was to be posted',
    balance_on DATE NOT NULL,
    maker_id BIGINT NOT NULL,
    checker_id BIGINT NOT NULL,
    CONSTRAINT fund_opening_two_persons CHECK (maker_id <> checker_id),
    INDEX fund_opening_file (file_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
