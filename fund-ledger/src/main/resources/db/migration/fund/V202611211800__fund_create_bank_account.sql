-- Which imported bank account holds the money of which book, and where its reconciliation begins.
CREATE TABLE fund_bank_account (
    account_id BIGINT NOT NULL PRIMARY KEY COMMENT 'the account whose statements are imported',
    book_id BIGINT NOT NULL,
    starts_on DATE NOT NULL COMMENT 'entries and vouchers from this day on are matched',
    start_balance_fen BIGINT NOT NULL COMMENT 'what the bank said in the morning of that day',
    linked_by BIGINT NOT NULL,
    linked_at DATETIME(6) NOT NULL,
    INDEX fund_bank_account_book (book_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
